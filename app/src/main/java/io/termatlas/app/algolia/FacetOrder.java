package io.termatlas.app.algolia;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/// The order of a facet's values.
enum FacetOrder {
    /// The most frequent ones, equal ones by name.
    COUNT,
    ALPHA;

    static FacetOrder of(String name) {
        return switch (name) {
            case "count" -> COUNT;
            case "alpha" -> ALPHA;
            default ->
                throw new UsageFault(
                        "'" + Texts.quotable(name) + "' will not do for 'sortFacetValuesBy': use count or alpha.");
        };
    }

    Map<String, Long> first(int most, Map<String, Long> counts) {
        Map<String, Long> first = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(order())
                .limit(most)
                .forEach(value -> first.put(value.getKey(), value.getValue()));
        return first;
    }

    private Comparator<Entry<String, Long>> order() {
        Comparator<Entry<String, Long>> byName = Entry.comparingByKey();
        return switch (this) {
            case COUNT ->
                Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(byName);
            case ALPHA -> byName;
        };
    }
}
