/// What did the user set, where, and is it right?
///
/// [Settings][io.termatlas.app.settings.Settings] is the entry point: one tree of records, read once. Its
/// invariant: its values have been checked, each from the first place that has it: an option, the environment, a
/// file. Knows nothing of picocli; an option reaches it as text.
@NullMarked
package io.termatlas.app.settings;

import org.jspecify.annotations.NullMarked;
