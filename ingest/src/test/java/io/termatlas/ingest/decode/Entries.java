package io.termatlas.ingest.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes JSON as a devalue text.
final class Entries {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> entries = new ArrayList<>();

    String text(String json) {
        add(JSON.readTree(json));
        return "[" + String.join(",", entries) + "]";
    }

    private int add(JsonNode node) {
        int index = entries.size();
        entries.add("");
        entries.set(index, entry(node));
        return index;
    }

    private String entry(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .map(field -> JSON.writeValueAsString(field.getKey()) + ":" + add(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return node.isArray()
                ? node.valueStream()
                        .map(element -> String.valueOf(add(element)))
                        .collect(Collectors.joining(",", "[", "]"))
                : JSON.writeValueAsString(node);
    }
}
