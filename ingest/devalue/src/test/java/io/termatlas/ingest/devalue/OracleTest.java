package io.termatlas.ingest.devalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.termatlas.ingest.devalue.OracleCase.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Holds the codec against the npm package `devalue`: what its versions write must come out as the same graph,
/// and a damaged text must be accepted or refused alike.
///
/// Recorded answers are compared in every build, fresh ones where Node is installed. More fresh cases:
/// `-Doracle.cases=200000 -Doracle.seed=7`.
@Timeout(600)
class OracleTest {
    private static final Path NODE = Path.of("src/test/node");

    @Test
    void agreesWithRecordedAnswers() throws IOException {
        try (InputStream recorded = OracleTest.class.getResourceAsStream("recorded.tsv.gz")) {
            assertThat(recorded).isNotNull();
            Map<Verdict, Long> verdicts = compare(new GZIPInputStream(recorded));

            assertThat(verdicts.get(Verdict.SAME)).isGreaterThan(5_000);
        }
    }

    @Test
    void agreesWithTheLibraryItself() throws IOException, InterruptedException {
        requireNode();
        long count = Long.getLong("oracle.cases", 5_000);
        long seed = Long.getLong("oracle.seed", System.nanoTime() & 0xFFFF_FFFFL);
        Process node = new ProcessBuilder("node", "generate.mjs", Long.toString(seed), Long.toString(count))
                .directory(NODE.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream answers = node.getInputStream()) {
            Map<Verdict, Long> verdicts = compare(answers);

            System.out.println("devalue oracle, seed " + seed + ": " + verdicts);
            assertThat(verdicts.values().stream().mapToLong(Long::longValue).sum())
                    .as("cases of seed %d", seed)
                    .isEqualTo(count);
        } finally {
            node.destroy();
        }
        assertThat(node.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).isZero();
    }

    private static Map<Verdict, Long> compare(InputStream lines) throws IOException {
        Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        List<String> differences = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            reader.lines().map(OracleCase::parse).forEach(oracle -> {
                Verdict verdict = oracle.verdict();
                verdicts.merge(verdict, 1L, Long::sum);
                if (verdict == Verdict.DIFFERENT) {
                    differences.add(oracle + " but here " + oracle.answer());
                }
            });
        }
        assertThat(differences).isEmpty();
        return verdicts;
    }

    private static void requireNode() throws IOException, InterruptedException {
        boolean ready = isNodeThere() && (Files.isDirectory(NODE.resolve("node_modules")) || install());
        if (System.getenv("CI") != null) {
            assertThat(ready).as("Node and the devalue package, in CI").isTrue();
        }
        assumeThat(ready)
                .as("npm tests: the codec is not held against devalue itself, because node or npm is missing here")
                .isTrue();
    }

    private static boolean isNodeThere() {
        return Stream.of("node", "npm")
                .allMatch(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))));
    }

    private static boolean install() throws IOException, InterruptedException {
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                .directory(NODE.toFile())
                .inheritIO()
                .start();
        return npm.waitFor(2, TimeUnit.MINUTES) && npm.exitValue() == 0;
    }
}
