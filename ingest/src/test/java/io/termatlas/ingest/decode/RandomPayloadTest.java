package io.termatlas.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Term;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RandomPayloadTest {
    private static final List<String> WORDS =
            List.of("memory", "Höhe", "日本", "a\nb", "\"quoted\"", "back\\slash", "<b>", "GB/s", "\uD83D\uDE80", "x");

    @SeededTest
    void termsComeBackAsTheyWereWritten(RandomGenerator random) {
        for (int i = 0; i < 300; i++) {
            List<Term> terms = terms(random);
            String payload = PayloadWriter.page(terms);

            assertThat(decode(payload).terms()).as(payload).containsExactlyElementsOf(terms);
        }
    }

    @SeededTest
    void aDamagedPayloadIsDecodedOrRefused(RandomGenerator random) {
        Mutation mutation = new Mutation(random);
        for (int i = 0; i < 3000; i++) {
            String payload = mutation.of(PayloadWriter.page(terms(random)));
            try {
                assertThat(decode(payload).terms()).hasSizeLessThan(10);
            } catch (PayloadFault fault) {
                assertThat(fault.reason()).as(payload).isNotBlank().hasSizeLessThan(300);
            }
        }
    }

    private static List<Term> terms(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> term("term-" + i, random))
                .toList();
    }

    private static Term term(String slug, RandomGenerator random) {
        TermBuilder term = TermBuilder.aTerm(slug).named(word(random).replace('\n', ' '));
        if (random.nextBoolean()) {
            term.explained(word(random) + "\n\n" + word(random)).defined(word(random));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            term.relatedAs("other-" + i, word(random))
                    .asked(word(random), word(random))
                    .alias(word(random));
        }
        return term.categorised(word(random)).build();
    }

    private static String word(RandomGenerator random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Decoded decode(String payload) {
        return new PayloadDecoder(Limits.DEFAULT)
                .decode(GlossaryId.DEFAULT, new Origin("_payload.json"), payload.getBytes(StandardCharsets.UTF_8));
    }
}
