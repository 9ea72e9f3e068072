/// What can be measured of this commit, on this machine, in one run?
///
/// [MakeReport][io.termatlas.bench.report.MakeReport] is the command; [Rows][io.termatlas.bench.report.Rows] lists
/// what it measures, and is where a new row is added. The invariant: rounds of ours and of the peer take turns, and a
/// figure that is too high is told, never an error.
@NullMarked
package io.termatlas.bench.report;

import org.jspecify.annotations.NullMarked;
