package io.termatlas.bench.report;

import io.termatlas.bench.decode.DecodeRow;
import io.termatlas.bench.decode.FolderRow;
import io.termatlas.bench.process.ChangeRow;
import io.termatlas.bench.process.ComparisonRow;
import io.termatlas.bench.process.HeapRow;
import io.termatlas.bench.process.IngestRow;
import io.termatlas.bench.process.StartRow;
import io.termatlas.bench.process.UnchangedRow;
import io.termatlas.bench.relevance.SearchRow;
import io.termatlas.bench.relevance.SuggestRow;
import io.termatlas.bench.row.Row;
import io.termatlas.model.fault.UsageFault;
import java.util.List;

/// All that is measured, in the order of the report.
final class Rows {
    static final List<Row> ALL = List.of(
            new DecodeRow(),
            new FolderRow(),
            new IngestRow(),
            new HeapRow(),
            new UnchangedRow(),
            new ChangeRow(),
            ComparisonRow.verify(),
            ComparisonRow.repair(),
            new SearchRow(),
            new SuggestRow(),
            new StartRow());

    private Rows() {}

    /// @throws UsageFault when there is no row of such a name
    static List<Row> named(List<Row> all, List<String> names) {
        for (String name : names) {
            if (all.stream().noneMatch(row -> row.name().equals(name))) {
                throw new UsageFault("There is no row '" + name + "'; there are "
                        + String.join(", ", all.stream().map(Row::name).toList()) + ".");
            }
        }
        return all.stream()
                .filter(row -> names.isEmpty() || names.contains(row.name()))
                .toList();
    }
}
