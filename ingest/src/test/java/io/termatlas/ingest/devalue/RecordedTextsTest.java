package io.termatlas.ingest.devalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that the devalue library wrote, each with the canonical form of the value that the library reads from
/// it: first the kinds of values one by one, as versions 4.3.2, 5.9.1 and 6.0.3 write them, then random graphs.
class RecordedTextsTest {

    @ParameterizedTest
    @MethodSource("recorded")
    void readsWhatTheLibraryReads(String text, String canonical) {
        assertThat(Canonical.of(new Devalue(100_000).read(text.getBytes(StandardCharsets.UTF_8), ignored -> {})))
                .isEqualTo(canonical);
    }

    static Stream<Arguments> recorded() throws IOException {
        try (InputStream file = RecordedTextsTest.class.getResourceAsStream("recorded.txt")) {
            assertThat(file).isNotNull();
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return IntStream.range(0, lines.size() / 2)
                    .mapToObj(i -> Arguments.of(lines.get(2 * i), lines.get(2 * i + 1)));
        }
    }
}
