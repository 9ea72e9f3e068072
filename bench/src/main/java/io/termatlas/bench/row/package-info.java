/// What is a row of the report: which figures does it have, what is each set against, and what is it measured on?
///
/// [Row][io.termatlas.bench.row.Row] is the port that every measurement of the report fills. Its invariant: a figure
/// of ours and its peer's come from the same machine, the same corpus and the same round.
@NullMarked
package io.termatlas.bench.row;

import org.jspecify.annotations.NullMarked;
