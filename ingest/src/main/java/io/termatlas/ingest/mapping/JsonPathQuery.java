package io.termatlas.ingest.mapping;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.model.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// A JSONPath, carried out by JsonPath but for `..`: that goes breadth first here and visits each value once,
/// also in cycles, where the library would follow every path to it and a cycle for ever.
///
/// Constructs whose cost has no bound are refused: regular expressions, `..` within a filter, functions.
final class JsonPathQuery {
    private static final String ANYWHERE = "..";

    private final List<JsonPath> stages;

    /// @param stages each starts at the values that the stage before found, and at everything below them
    private JsonPathQuery(List<JsonPath> stages) {
        this.stages = List.copyOf(stages);
    }

    /// @throws IllegalArgumentException with the reason, when the text is no path, or one that is not taken
    static JsonPathQuery of(String text) {
        List<JsonPath> stages = new ArrayList<>();
        for (String stage : stages(text)) {
            try {
                JsonPath path = JsonPath.compile(stage);
                stages.add(path);
            } catch (JsonPathException | IllegalArgumentException e) {
                throw new IllegalArgumentException("it is no JSONPath: " + firstLine(e), e);
            }
        }
        return new JsonPathQuery(stages);
    }

    /// @return the values that were found, each composite once
    List<Value> find(Composite root, Lookup lookup) {
        List<Value> found = List.of(root);
        for (int i = 0; i < stages.size(); i++) {
            found = stage(stages.get(i), i == 0 ? found : withAllBelow(found, lookup), lookup);
        }
        return found;
    }

    private static List<Value> stage(JsonPath path, Collection<Value> from, Lookup lookup) {
        Set<Value> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Value> found = new ArrayList<>();
        for (Value value : from) {
            if (value instanceof Composite) {
                lookup.spend(1);
                for (Object result : read(path, value, lookup)) {
                    if (result instanceof Value one && isNew(one, visited)) {
                        found.add(one);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isNew(Value value, Set<Value> visited) {
        return value instanceof Composite ? visited.add(value) : !(value instanceof Nothing);
    }

    private static List<?> read(JsonPath path, Value value, Lookup lookup) {
        try {
            return path.<List<?>>read(value, lookup.configuration());
        } catch (JsonPathException nothingThere) {
            return List.of();
        }
    }

    private static List<Value> withAllBelow(List<Value> values, Lookup lookup) {
        Set<Value> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Value> all = new ArrayList<>();
        Deque<Value> waiting = new ArrayDeque<>(values);
        while (!waiting.isEmpty()) {
            Value value = waiting.remove();
            if (value instanceof Composite composite && visited.add(value)) {
                all.add(value);
                lookup.spend(1L + composite.size());
                for (int i = 0; i < composite.size(); i++) {
                    if (composite.mayHoldParts(i)) {
                        waiting.add(composite.part(i));
                    }
                }
            }
        }
        return all;
    }

    private static List<String> stages(String text) {
        if (text.contains("=~")) {
            throw new IllegalArgumentException("a filter with a regular expression is not taken: it may never end");
        }
        if (text.endsWith(")")) {
            throw new IllegalArgumentException("a path that ends with a function leads to no value of the payload");
        }
        List<String> stages = new ArrayList<>();
        int start = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, at + ANYWHERE.length())) {
            stages.add(stage(text, start, at));
            start = at + ANYWHERE.length();
        }
        stages.add(stage(text, start, text.length()));
        return stages;
    }

    private static String stage(String text, int start, int end) {
        String stage = text.substring(start, end);
        if (start == 0) {
            return stage;
        }
        return (stage.startsWith("[") ? "$" : "$.") + stage;
    }

    /// The next `..` that stands in no brackets.
    private static int next(String text, int from) {
        int open = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '[' || c == '(') {
                open++;
            } else if (c == ']' || c == ')') {
                open--;
            } else if (i >= from && text.startsWith(ANYWHERE, i)) {
                if (open > 0) {
                    throw new IllegalArgumentException("'..' within a filter is not taken: it may never end");
                }
                return i;
            }
        }
        if (open != 0 || quote != 0) {
            throw new IllegalArgumentException("a bracket or a quote in it is not closed");
        }
        return -1;
    }

    private static String firstLine(Exception e) {
        return Texts.quotable(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
}
