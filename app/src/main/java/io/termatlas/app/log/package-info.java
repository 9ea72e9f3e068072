/// Where does an operator find out what went wrong, and what can he send us?
///
/// [Logging][io.termatlas.app.log.Logging] decides which entries reach standard error and which the file of the
/// data folder. Its invariant: a defect leaves its stack trace in one of them; no payload and no secret stands
/// in either.
@NullMarked
package io.termatlas.app.log;

import org.jspecify.annotations.NullMarked;
