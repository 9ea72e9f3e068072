package io.termatlas.bench.report;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/// One run of the command.
///
/// @param commit   with `+` behind it when the checkout differs from it
/// @param versions lines of `termatlas --version`
/// @param terms    the corpus's size
/// @param failures row to reason, of rows that could not be measured
record Report(
        Instant made,
        String commit,
        Machine machine,
        List<String> versions,
        int terms,
        int rounds,
        List<Measured> figures,
        SortedMap<String, String> failures) {
    Report {
        versions = List.copyOf(versions);
        figures = List.copyOf(figures);
    }
}
