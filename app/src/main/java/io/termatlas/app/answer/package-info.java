/// What is the answer to a question, as a value that becomes JSON?
///
/// [Answers][io.termatlas.app.answer.Answers] is the entry point. Its invariant: a question has one body, the same
/// over HTTP and with `--json`; the records here *are* that body, component by component in the order in which
/// [Json][io.termatlas.app.answer.Json] writes them. Knows nothing of HTTP or commands.
@NullMarked
package io.termatlas.app.answer;

import org.jspecify.annotations.NullMarked;
