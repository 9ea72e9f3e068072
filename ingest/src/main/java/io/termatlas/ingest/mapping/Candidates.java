package io.termatlas.ingest.mapping;

import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.MapValue;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.SetValue;
import io.termatlas.ingest.devalue.SparseArray;
import io.termatlas.ingest.devalue.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Searches a payload for the objects that look most like terms, and for a path that leads to all objects in
/// similar places.
final class Candidates {
    /// The keys of Nuxt's data change with the site's code, so no path names one.
    private static final String DATA = "data";

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,60}");
    /// How many objects are looked at for examples.
    private static final int ENOUGH = 100;

    private final SequencedMap<String, Group> groups = new LinkedHashMap<>();

    /// @param within the way to what holds it; null at the top
    private record Way(Composite value, @Nullable Way within, String step) {
        String path() {
            StringBuilder path = new StringBuilder();
            Deque<String> steps = new ArrayDeque<>();
            for (Way at = this; at.within != null; at = at.within) {
                steps.push(at.step);
            }
            steps.forEach(path::append);
            return "$" + path;
        }
    }

    /// The objects at one path.
    static final class Group {
        final String path;
        final ObjectValue first;
        private final List<ObjectValue> some = new ArrayList<>();
        final Map<Guess, String> fields = new EnumMap<>(Guess.class);
        int count;

        Group(String path, ObjectValue first) {
            this.path = path;
            this.first = first;
        }

        private void add(ObjectValue object, Map<Guess, String> more) {
            count++;
            if (some.size() < ENOUGH) {
                some.add(object);
            }
            more.forEach(fields::putIfAbsent);
        }

        /// The first of them.
        List<ObjectValue> objects() {
            return some;
        }

        /// Needs a name and a text, because a link has a name, too.
        boolean saysSomething() {
            return fields.containsKey(Guess.NAME)
                    && (fields.containsKey(Guess.SHORT_DEFINITION) || fields.containsKey(Guess.EXPLANATION));
        }

        int points() {
            return fields.keySet().stream().mapToInt(guess -> guess.weight).sum();
        }
    }

    private Candidates() {}

    /// @return the objects with the most fields that can be guessed, of equals the more numerous
    static Optional<Group> best(List<Value> values) {
        Candidates candidates = new Candidates();
        candidates.walk(values);
        return candidates.groups.values().stream()
                .filter(Group::saysSomething)
                .max(Comparator.comparingInt(Group::points).thenComparingInt(group -> group.count));
    }

    private void walk(List<Value> values) {
        Set<Composite> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Way> waiting = new ArrayDeque<>();
        for (Value value : values) {
            if (value instanceof Composite composite && visited.add(composite)) {
                waiting.add(new Way(composite, null, ""));
            }
        }
        while (!waiting.isEmpty()) {
            Way way = waiting.remove();
            if (way.value instanceof ObjectValue object) {
                judge(object, way);
            }
            for (int i = 0; i < way.value.size(); i++) {
                if (way.value.mayHoldParts(i) && way.value.part(i) instanceof Composite inner && visited.add(inner)) {
                    waiting.add(new Way(inner, way, step(way, i)));
                }
            }
        }
    }

    private void judge(ObjectValue object, Way way) {
        Map<Guess, String> fields = fields(object);
        if (fields.size() > 1) {
            String path = way.path();
            groups.computeIfAbsent(path, at -> new Group(at, object)).add(object, fields);
        }
    }

    /// The fields that can be guessed, none of them twice.
    private static Map<Guess, String> fields(ObjectValue object) {
        Map<Guess, String> fields = new EnumMap<>(Guess.class);
        for (Guess guess : Guess.values()) {
            guess.field(object).filter(name -> !fields.containsValue(name)).ifPresent(name -> fields.put(guess, name));
        }
        Forms.addTo(fields, object);
        return fields;
    }

    private static String step(Way way, int part) {
        return switch (way.value) {
            case ArrayValue array -> "[*]";
            case SparseArray array -> "[*]";
            case SetValue set -> "[*]";
            case MapValue map -> ".*";
            case ObjectValue object ->
                way.step.equals("." + DATA) && way.path().equals("$." + DATA) ? ".*" : named(object.name(part));
        };
    }

    private static String named(String name) {
        if (PLAIN_NAME.matcher(name).matches()) {
            return "." + name;
        }
        boolean quotable = name.length() <= 60 && name.chars().noneMatch(c -> c == '\'' || c == '\\' || c < ' ');
        return quotable ? "['" + name + "']" : ".*";
    }
}
