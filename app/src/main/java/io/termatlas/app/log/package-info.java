/// What does an operator read, or send us, who wants to know what went wrong?
///
/// [Logging][io.termatlas.app.log.Logging] says what reaches standard error and what the file of the data folder. Its
/// invariant: a defect leaves its stack trace in one of them; no payload and no secret stands in either.
@NullMarked
package io.termatlas.app.log;

import org.jspecify.annotations.NullMarked;
