/// What do tests of an engine see of the analysis? [LentAnalyses][io.termatlas.search.analysis.LentAnalyses] alone.
@NullMarked
package io.termatlas.search.analysis;

import org.jspecify.annotations.NullMarked;
