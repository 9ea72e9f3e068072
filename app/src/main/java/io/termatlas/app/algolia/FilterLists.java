package io.termatlas.app.algolia;

import io.termatlas.search.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads `facetFilters` and `numericFilters`: of a list all must hold, of a list within it one. A condition that is
/// empty is left out; so is a list of such ones alone.
final class FilterLists {
    private FilterLists() {}

    /// @param one reads a single condition such as `category:Networking`
    static Filter read(String name, JsonNode value, Function<String, Optional<Filter>> one) {
        List<Filter> all = new ArrayList<>();
        for (JsonNode item : items(value)) {
            (item.isArray() ? any(name, item, one) : single(name, item, one)).ifPresent(all::add);
        }
        return new Filter.Every(all);
    }

    private static Optional<Filter> any(String name, JsonNode alternatives, Function<String, Optional<Filter>> one) {
        List<Filter> any = new ArrayList<>();
        alternatives.forEach(item -> single(name, item, one).ifPresent(any::add));
        return any.isEmpty() ? Optional.empty() : Optional.of(new Filter.Any(any));
    }

    private static Optional<Filter> single(String name, JsonNode item, Function<String, Optional<Filter>> one) {
        if (!item.isString()) {
            throw AlgoliaParameters.wrong(name, item, "a list of conditions, or of lists of them");
        }
        return one.apply(item.asString());
    }

    private static List<JsonNode> items(JsonNode value) {
        List<JsonNode> items = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(items::add);
        } else {
            items.add(value);
        }
        return items;
    }
}
