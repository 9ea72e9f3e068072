/// How does an answer look at a terminal?
///
/// [Terminal][io.termatlas.app.console.Terminal] is the entry point; beside it stands one class for each kind of
/// answer. The invariant: text that came from a payload reaches the terminal without control characters, and
/// output that is piped elsewhere has neither colours nor progress. Uses no store and knows nothing of options.
@NullMarked
package io.termatlas.app.console;

import org.jspecify.annotations.NullMarked;
