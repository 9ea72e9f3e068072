/// How soon does a server answer when several clients ask at once?
///
/// [MeasureLoad][io.termatlas.bench.load.MeasureLoad] is the command: it starts `termatlas serve` as a process of its
/// own and has clients ask it over the loopback, each its next question when the last one is answered. The invariant:
/// an answer that is not 200 ends the measurement.
@NullMarked
package io.termatlas.bench.load;

import org.jspecify.annotations.NullMarked;
