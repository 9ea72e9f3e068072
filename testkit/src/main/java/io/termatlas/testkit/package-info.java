/// What do the tests of every module need: terms that are quick to write, a seed that can be replayed, the
/// folders of the checkout, a data folder of a former release.
@NullMarked
package io.termatlas.testkit;

import org.jspecify.annotations.NullMarked;
