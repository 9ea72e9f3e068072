package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/// Tells whether the values of a payload hold any data: a text or another scalar, at any depth. Of what Nuxt
/// writes only `data` counts: the state of a page without data is that of every page.
final class PageDataCheck {
    private static final String DATA = "data";
    private static final List<String> ONLY_NUXT_WRITES = List.of("prerenderedAt", "serverRendered", "_errors", "once");

    private PageDataCheck() {}

    static boolean isEmpty(Collection<Value> values) {
        return values.stream().map(PageDataCheck::data).noneMatch(PageDataCheck::hasScalar);
    }

    private static Value data(Value value) {
        if (!(value instanceof ObjectValue object)) {
            return value;
        }
        Value data = object.get(DATA);
        boolean isNuxt = !(data instanceof Nothing)
                || ONLY_NUXT_WRITES.stream().anyMatch(name -> !(object.get(name) instanceof Nothing));
        return isNuxt ? data : value;
    }

    private static boolean hasScalar(Value value) {
        if (!(value instanceof Composite top)) {
            return isSomething(value);
        }
        Visited visited = new Visited();
        Deque<Composite> waiting = new ArrayDeque<>(List.of(top));
        while (!waiting.isEmpty()) {
            Composite composite = waiting.remove();
            for (int i = 0; i < composite.size(); i++) {
                Value part = composite.part(i);
                if (part instanceof Composite inner) {
                    if (visited.add(inner)) {
                        waiting.add(inner);
                    }
                } else if (isSomething(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSomething(Value scalar) {
        return !(scalar instanceof Nothing)
                && !(scalar instanceof Text text && text.value().isBlank());
    }
}
