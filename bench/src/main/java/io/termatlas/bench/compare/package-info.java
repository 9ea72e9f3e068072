/// What has changed between two commits, in the figures of the report?
///
/// [CompareCommits][io.termatlas.bench.compare.CompareCommits] is the command. The invariant: each commit is measured
/// by its own `bench/report`, both on the same corpus and in turns; what joins them is the name of a figure.
@NullMarked
package io.termatlas.bench.compare;

import org.jspecify.annotations.NullMarked;
