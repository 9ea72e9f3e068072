package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Where in a payload objects lie that were found in another way than by walking to them: the shortest way to each.
final class Places {
    private final IdentityHashMap<Composite, Path> paths = new IdentityHashMap<>();

    private Places() {}

    static Places of(Collection<? extends Composite> wanted, List<Value> values) {
        Places places = new Places();
        if (!wanted.isEmpty()) {
            Set<Composite> left = Collections.newSetFromMap(new IdentityHashMap<>());
            left.addAll(wanted);
            places.walk(values, left);
        }
        return places;
    }

    /// @return a JSON pointer, of a long one the last steps
    String of(Composite object) {
        Path path = paths.get(object);
        return path == null ? "" : path.text();
    }

    private void walk(List<Value> values, Set<Composite> left) {
        Set<Composite> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Path> waiting = new ArrayDeque<>();
        for (Value value : values) {
            if (value instanceof Composite composite && visited.add(composite)) {
                waiting.add(Path.top(composite));
            }
        }
        while (!waiting.isEmpty() && !left.isEmpty()) {
            Path path = waiting.remove();
            if (left.remove(path.value())) {
                paths.put(path.value(), path);
            }
            for (int i = 0; i < path.value().size(); i++) {
                if (path.value().mayHoldParts(i)
                        && path.value().part(i) instanceof Composite inner
                        && visited.add(inner)) {
                    waiting.add(path.to(i, inner));
                }
            }
        }
    }
}
