/// How well are mentions found?
///
/// [MeasureMentions][io.termatlas.bench.mention.MeasureMentions] shows a share of a dictionary's references as related
/// terms, and compares the mentions that are found with all of them.
@NullMarked
package io.termatlas.bench.mention;

import org.jspecify.annotations.NullMarked;
