package io.termatlas.search.lucene.ranking;

import io.termatlas.search.filter.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/// Counts the hits of every value of some figures; hits without the number, such as questions, are counted in none.
/// There are few values, so all of them are kept; nothing is read when no figure is asked for.
///
/// For one thread.
final class FigureCounts {
    private final Map<Figure, Map<Long, Long>> counts = new EnumMap<>(Figure.class);

    FigureCounts(Set<Figure> figures) {
        figures.forEach(figure -> counts.put(figure, new HashMap<>()));
    }

    Map<Figure, Map<Long, Long>> counts() {
        return counts;
    }

    Segment in(LeafReaderContext leaf) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<Figure, Map<Long, Long>> figure : counts.entrySet()) {
            NumericDocValues values = DocValues.getNumeric(leaf.reader(), FilterCheck.column(figure.getKey()));
            columns.add(new Column(values, figure.getValue()));
        }
        return document -> {
            for (Column column : columns) {
                column.count(document);
            }
        };
    }

    /// Of one segment; told the hits in ascending order.
    @FunctionalInterface
    interface Segment {
        void count(int document) throws IOException;
    }

    private record Column(NumericDocValues values, Map<Long, Long> counts) {
        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                counts.merge(values.longValue(), 1L, Long::sum);
            }
        }
    }
}
