package io.termatlas.app.algolia;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// The parameters of one request, in either form that clients send: as members of an object, or all in one
/// member `params` that is encoded like the query of an address. There every value is a text, and a list is JSON
/// within that text.
final class AlgoliaParameters {
    private final Map<String, JsonNode> values;

    private AlgoliaParameters(Map<String, JsonNode> values) {
        this.values = values;
    }

    /// @throws UsageFault when it is no object or holds an unknown parameter
    static AlgoliaParameters of(JsonNode request) {
        if (!request.isObject()) {
            throw new UsageFault("A request is an object such as {\"indexName\": \"default\", \"query\": \"nvlink\"}.");
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        JsonNode encoded = request.get("params");
        if (encoded != null && encoded.isString()) {
            values.putAll(decoded(encoded.asString()));
        } else if (encoded != null && encoded.isObject()) {
            encoded.properties().forEach(member -> values.put(member.getKey(), member.getValue()));
        } else if (encoded != null && !encoded.isNull()) {
            throw new UsageFault("'params' is a text such as \"query=nvlink&hitsPerPage=5\", or an object.");
        }
        request.properties().forEach(member -> values.put(member.getKey(), member.getValue()));
        values.remove("params");
        values.values().removeIf(JsonNode::isNull);
        ParameterNames.require(values.keySet());
        return new AlgoliaParameters(values);
    }

    private static Map<String, JsonNode> decoded(String params) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (String pair : params.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                values.put(decode(name), StringNode.valueOf(equals < 0 ? "" : decode(pair.substring(equals + 1))));
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UsageFault("'params' is not percent-encoded: write % as %25.", e);
        }
    }

    /// As one text that is encoded like the query of an address, for the result to repeat.
    String encoded() {
        return values.entrySet().stream()
                .filter(value -> !value.getKey().equals("indexName"))
                .map(value -> encode(value.getKey()) + "=" + encode(asText(value.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String asText(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String otherwise) {
        JsonNode value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isString()) {
            throw wrong(name, value, "a text");
        }
        return value.asString();
    }

    int number(String name, int least, int most, int otherwise) {
        JsonNode value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        String digits = asText(value);
        if (digits.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong(name, value, "a whole number from " + least + " to " + most);
    }

    /// Empty when the parameter is not there. A text alone stands for a list of one; in an encoded `params`, a text
    /// may hold several, parted by commas.
    Optional<List<String>> list(String name) {
        return tree(name).map(value -> {
            List<String> list = new ArrayList<>();
            if (value.isArray()) {
                value.forEach(item -> list.add(text(name, item)));
            } else {
                List.of(text(name, value).split(",", -1)).forEach(item -> list.add(item.strip()));
                list.removeIf(String::isEmpty);
            }
            return list;
        });
    }

    /// A value that may be a list of lists; a text that begins as one is read as JSON.
    Optional<JsonNode> tree(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isString() && value.asString().stripLeading().startsWith("[")) {
            return Optional.of(AlgoliaJson.read(value.asString(), "'" + name + "'"));
        }
        return Optional.of(value);
    }

    private static String text(String name, JsonNode item) {
        if (!item.isString()) {
            throw wrong(name, item, "a list of texts");
        }
        return item.asString();
    }

    static UsageFault wrong(String name, JsonNode value, String wanted) {
        return new UsageFault(
                "'" + Texts.quotable(asText(value)) + "' will not do for '" + name + "': it takes " + wanted + ".");
    }
}
