package io.termatlas.app.algolia;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.filter.Facet;
import io.termatlas.search.filter.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The names by which a client filters and counts.
final class Attributes {
    private static final SortedMap<String, Facet> FACETS =
            new TreeMap<>(Map.of("category", Facet.CATEGORY, "kind", Facet.KIND, "hierarchy.lvl0", Facet.CATEGORY));

    private static final SortedMap<String, Figure> FIGURES =
            new TreeMap<>(Stream.of(Figure.values()).collect(toMap(Figure::key, figure -> figure)));

    private Attributes() {}

    /// Attributes that can be counted: facets and numbers.
    static List<String> counted() {
        return Stream.concat(FACETS.keySet().stream(), FIGURES.keySet().stream())
                .sorted()
                .toList();
    }

    static void requireCounted(String name) {
        if (!counted().contains(name)) {
            throw new UsageFault(
                    "There is no facet '" + Texts.quotable(name) + "': use " + String.join(", ", counted()) + ".");
        }
    }

    static List<String> facets() {
        return List.copyOf(FACETS.keySet());
    }

    static boolean isFacet(String name) {
        return FACETS.containsKey(name);
    }

    static boolean isKnown(String name) {
        return isFacet(name) || isFigure(name);
    }

    static Facet facet(String name) {
        return Optional.ofNullable(FACETS.get(name))
                .orElseThrow(() -> new UsageFault("There is no facet '" + Texts.quotable(name) + "': use "
                        + FACETS.keySet().stream().collect(joining(", ")) + "."));
    }

    static boolean isFigure(String name) {
        return FIGURES.containsKey(name);
    }

    static Figure figure(String name) {
        return Optional.ofNullable(FIGURES.get(name))
                .orElseThrow(() -> new UsageFault("There is no number '" + Texts.quotable(name) + "' to filter by: use "
                        + FIGURES.keySet().stream().collect(joining(", ")) + "."));
    }
}
