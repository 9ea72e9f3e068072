package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Composite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// The composites that were visited. A few, as most payloads have, are compared one by one: the JVM takes longer
/// to give a single object its identity hash.
final class Visited {
    private static final int FEW = 12;

    private final List<Composite> few = new ArrayList<>(FEW);
    private Set<Composite> many = Set.of();

    /// @return whether this is its first visit
    boolean add(Composite composite) {
        if (!many.isEmpty()) {
            return many.add(composite);
        }
        if (isAmongFew(composite)) {
            return false;
        }
        if (few.size() < FEW) {
            return few.add(composite);
        }
        many = Collections.newSetFromMap(new IdentityHashMap<>());
        many.addAll(few);
        return many.add(composite);
    }

    private boolean isAmongFew(Composite composite) {
        for (int i = 0; i < few.size(); i++) {
            if (few.get(i) == composite) {
                return true;
            }
        }
        return false;
    }
}
