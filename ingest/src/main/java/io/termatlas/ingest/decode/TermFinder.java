package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks for terms anywhere in a value, each object once. What a term lists as its related terms are pointers,
/// not terms of the payload, unless they stand somewhere else as well.
///
/// Recurses: for values that [Nesting] let pass.
final class TermFinder {
    private final TermReader reader;
    private final Set<Composite> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Term> terms = new ArrayList<>();

    private TermFinder(TermReader reader) {
        this.reader = reader;
    }

    static List<Term> find(Value value, TermReader reader) {
        TermFinder finder = new TermFinder(reader);
        if (value instanceof Composite composite) {
            finder.visit(composite, null);
        }
        return finder.terms;
    }

    private void visit(Composite composite, @Nullable Path path) {
        if (!visited.add(composite)) {
            return;
        }
        if (composite instanceof ObjectValue object && TermShape.matches(object, path)) {
            terms.add(reader.read(object, path));
            visitParts(object, path, object.get(TermShape.RELATED_TERMS));
        } else {
            visitParts(composite, path, null);
        }
    }

    private void visitParts(Composite composite, @Nullable Path path, @Nullable Value except) {
        int part = 0;
        for (Value inside : composite.parts()) {
            if (inside instanceof Composite inner && inner != except) {
                visit(inner, new Path(path, composite, part));
            }
            part++;
        }
    }
}
