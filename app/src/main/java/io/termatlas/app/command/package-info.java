/// What can be typed, and with which exit code does it end?
///
/// [Termatlas][io.termatlas.app.command.Termatlas] is the entry point; one class a command. The invariant: a
/// command only reads its options, asks `run` or `answer`, and hands the result to `console` or to JSON;
/// [ExitCodes][io.termatlas.app.command.ExitCodes] alone knows which exit code follows from a fault. Picocli
/// stays in here. Commands that only read the index load neither Camel nor the driver nor the HTTP server.
@NullMarked
package io.termatlas.app.command;

import org.jspecify.annotations.NullMarked;
