/// How does work run on several threads such that an error in one of them ends all of them, and is not lost?
///
/// [Workers][io.termatlas.model.work.Workers] starts and ends threads, [Failure][io.termatlas.model.work.Failure]
/// keeps what goes wrong in them and tells the others. Its invariant: whatever a thread throws, an `Error` included,
/// reaches the thread that waits for the work. Knows nothing but the JDK.
@NullMarked
package io.termatlas.model.work;

import org.jspecify.annotations.NullMarked;
