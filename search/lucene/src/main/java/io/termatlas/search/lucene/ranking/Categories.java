package io.termatlas.search.lucene.ranking;

import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.lucene.document.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;

/// The categories of a generation, by their keys.
final class Categories {
    private Categories() {}

    /// Includes those of deleted terms.
    ///
    /// @return nothing where there are more than `most`
    static Map<String, List<String>> byKey(IndexReader reader, int most) throws IOException {
        TreeSet<String> all = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedDocValues column = DocValues.getSorted(leaf.reader(), Fields.CATEGORY);
            if (column.getValueCount() > most) {
                return Map.of();
            }
            for (int ordinal = 0; ordinal < column.getValueCount(); ordinal++) {
                all.add(column.lookupOrd(ordinal).utf8ToString());
            }
        }
        if (all.size() > most) {
            return Map.of();
        }
        Map<String, List<String>> byKey = new TreeMap<>();
        for (String category : all) {
            String key = NameKey.of(category);
            if (!key.isEmpty()) {
                byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(category);
            }
        }
        return byKey;
    }
}
