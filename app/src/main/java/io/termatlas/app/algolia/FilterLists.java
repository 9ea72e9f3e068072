package io.termatlas.app.algolia;

import io.termatlas.search.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads `facetFilters` and `numericFilters`: of a list all must hold, of a list within it one.
final class FilterLists {
    private FilterLists() {}

    /// @param one reads a single condition such as `category:Networking`
    static Filter read(String name, JsonNode value, Function<String, Filter> one) {
        List<Filter> all = new ArrayList<>();
        for (JsonNode item : items(value)) {
            all.add(item.isArray() ? any(name, item, one) : single(name, item, one));
        }
        return new Filter.Every(all);
    }

    private static Filter any(String name, JsonNode alternatives, Function<String, Filter> one) {
        List<Filter> any = new ArrayList<>();
        alternatives.forEach(item -> any.add(single(name, item, one)));
        return any.isEmpty() ? Filter.NONE : new Filter.Any(any);
    }

    private static Filter single(String name, JsonNode item, Function<String, Filter> one) {
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
