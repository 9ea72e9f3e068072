/// What does every module's test need: terms that are quick to write, a seed that can be replayed, the folders of the
/// checkout.
@NullMarked
package io.termatlas.testkit;

import org.jspecify.annotations.NullMarked;
