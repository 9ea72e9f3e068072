/// What is left of a server while hostile clients are at it, and after them?
///
/// [MeasureAttacks][io.termatlas.bench.attack.MeasureAttacks] is the command. For each
/// [Attack][io.termatlas.bench.attack.Attack] it starts `termatlas serve` as a process of its own, measures it in
/// quiet, attacks it over the loopback, and measures it again. The invariants: an attack is bounded in time, connects
/// only to the server that was started for it, and leaves no connection open.
@NullMarked
package io.termatlas.bench.attack;

import org.jspecify.annotations.NullMarked;
