package io.termatlas.ingest.devalue;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/// Any bytes give a value or a fault, and nothing else. Every build runs it with the inputs in its resources,
/// some of which were found by fuzzing; docs/payloads.md says how to find more.
class CodecFuzzTest {
    @FuzzTest(maxDuration = "15m")
    void read(byte[] text) {
        try {
            walk(new Devalue(new Devalue.Rules(100_000, 1_000_000, false)).read(text, sentence -> {}));
        } catch (DevalueFault fault) {
            assertThat(fault.reason()).isNotBlank().hasSizeLessThan(400);
        }
    }

    /// Visits every value once.
    private static void walk(Value root) {
        Set<Value> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Value> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            Value value = waiting.remove();
            assertThat(value.kind()).isNotBlank();
            if (value instanceof Composite composite && visited.add(value)) {
                for (int i = 0; i < composite.size(); i++) {
                    assertThat(composite.step(i)).isNotNull();
                    waiting.add(composite.part(i));
                }
            }
        }
    }
}
