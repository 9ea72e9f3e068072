package io.termatlas.ingest.devalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Texts made to take long, to fill the memory or to overflow the stack.
@Timeout(20)
class HostileTextTest {
    private static final int MANY = 100_000;

    @Test
    void readsAnExponentialGraphInLinearSpace() {
        Value value = read(entries(MANY, i -> "[" + (i + 1) + "," + (i + 1) + "]", "\"end\""));

        assertThat(value).isInstanceOf(ArrayValue.class);
    }

    @Test
    void readsANestOfAnyDepth() {
        assertThat(read(entries(MANY, i -> "{\"a\":" + (i + 1) + "}", "1"))).isInstanceOf(ObjectValue.class);
        assertThat(read(entries(MANY, i -> "[\"Set\"," + (i + 1) + "]", "1"))).isInstanceOf(SetValue.class);
    }

    @Test
    void looksAtAChainOfTagsOnceHoweverManyReferToIt() {
        String chain = entries(MANY, i -> "[\"Ref\"," + (i + 1) + "]", "\"end\"");
        String everyLink =
                IntStream.range(1, MANY).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));

        ArrayValue array = (ArrayValue) read("[" + everyLink + "," + chain.substring(chain.indexOf(',', 10) + 1));

        assertThat(array.elements()).hasSize(MANY - 1).containsOnly(new Scalar.Text("end"));
    }

    @Test
    void allocatesNothingByTheLengthOfASparseArray() {
        String all = IntStream.range(0, 10_000)
                .mapToObj(i -> ",[-7,2147483647,2147483646,0]")
                .collect(Collectors.joining());
        String references =
                IntStream.rangeClosed(1, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(","));

        ArrayValue array = (ArrayValue) read("[[" + references + "]" + all + "]");

        assertThat(((SparseArray) array.elements().getFirst()).length()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void takesNoLongerForLargeBigIntsAndManyFields() {
        assertThat(read("[[\"BigInt\",\"" + "9".repeat(10_000_000) + "\"]]")).isInstanceOf(Scalar.BigInt.class);
        String fields =
                IntStream.range(0, MANY).mapToObj(i -> "\"f" + i + "\":-1").collect(Collectors.joining(",", "{", "}"));
        assertThat(((ObjectValue) read("[" + fields + "]")).parts()).hasSize(MANY);
    }

    @Test
    void doesNotFollowACycle() {
        ObjectValue ring = (ObjectValue) read("[{\"a\":1},[0]]");

        assertThat(((ArrayValue) ring.get("a")).elements()).containsExactly(ring);
    }

    private static String entries(int count, IntFunction<String> entry, String last) {
        return IntStream.range(0, count).mapToObj(entry).collect(Collectors.joining(",", "[", "," + last + "]"));
    }

    private static Value read(String text) {
        return new Devalue(new Devalue.Rules(2_000_000, Integer.MAX_VALUE, false))
                .read(text.getBytes(StandardCharsets.UTF_8), ignored -> {});
    }
}
