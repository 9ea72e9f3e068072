package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.model.fault.PayloadFault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// Refuses a value that contains itself or nests too deep, so that whoever comes after may recurse.
///
/// The devalue format allows a cycle; a page of a glossary has no use for one, and that it becomes a dead letter
/// is decided here and nowhere else. Every composite is entered once, however often it is shared; the depth is
/// that of the longest way.
final class Nesting {
    private static final int OPEN = 0;

    private final int limit;
    /// How many composites stand within one another from here on, itself included; [#OPEN] while we are inside.
    private final IdentityHashMap<Composite, Integer> heights = new IdentityHashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    private Nesting(int limit) {
        this.limit = limit;
    }

    static void check(Value value, int limit) {
        if (value instanceof Composite composite) {
            new Nesting(limit).checkAll(composite);
        }
    }

    private void checkAll(Composite root) {
        enter(root, null);
        while (!levels.isEmpty()) {
            Level level = levels.element();
            if (!level.parts.hasNext()) {
                leave(level);
            } else if (level.next() instanceof Composite composite) {
                meet(composite, new Path(level.path, level.composite, level.part));
            }
        }
    }

    private void meet(Composite composite, Path path) {
        int height = heights.getOrDefault(composite, -1);
        if (height == OPEN) {
            throw new PayloadFault(Path.text(path), "the value contains itself");
        }
        if (height < 0) {
            enter(composite, path);
        } else {
            raise(height, path);
        }
    }

    private void enter(Composite composite, @Nullable Path path) {
        heights.put(composite, OPEN);
        levels.push(new Level(composite, path));
        requireLevels(levels.size(), path);
    }

    private void leave(Level level) {
        levels.pop();
        heights.put(level.composite, level.height);
        raise(level.height, level.path);
    }

    private void raise(int partHeight, @Nullable Path path) {
        requireLevels(levels.size() + partHeight, path);
        Level level = levels.peek();
        if (level != null) {
            level.height = Math.max(level.height, 1 + partHeight);
        }
    }

    private void requireLevels(int count, @Nullable Path path) {
        if (count > limit) {
            throw new PayloadFault(Path.text(path), "the value nests deeper than the limit of " + limit + " levels");
        }
    }

    private static final class Level {
        private final Composite composite;
        private final @Nullable Path path;
        private final Iterator<Value> parts;
        private int part = -1;
        private int height = 1;

        Level(Composite composite, @Nullable Path path) {
            this.composite = composite;
            this.path = path;
            this.parts = composite.parts().iterator();
        }

        Value next() {
            part++;
            return parts.next();
        }
    }
}
