package io.termatlas.ingest.devalue;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.fault.PayloadFault;
import io.termatlas.testkit.SeededTest;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RandomTextTest {

    @SeededTest
    void readsBackWhatWasWritten(RandomGenerator random) {
        RandomValues values = new RandomValues(random);
        for (int i = 0; i < 3000; i++) {
            Value value = values.next();
            String text = Encoder.encode(value);

            assertThat(Canonical.of(read(text))).as(text).isEqualTo(Canonical.of(value));
        }
    }

    @SeededTest
    void readsOrRefusesWhateverBecomesOfAText(RandomGenerator random) {
        RandomValues values = new RandomValues(random);
        for (int i = 0; i < 3000; i++) {
            String text = new Mutation(random).of(Encoder.encode(values.next()));
            try {
                assertThat(read(text)).isNotNull();
            } catch (PayloadFault fault) {
                assertThat(fault.place() + fault.reason()).as(text).hasSizeBetween(5, 300);
            }
        }
    }

    private static Value read(String text) {
        return new Devalue(100_000).read(text.getBytes(StandardCharsets.UTF_8), ignored -> {});
    }
}
