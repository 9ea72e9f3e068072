package io.termatlas.app.misses;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.LockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissFileTest {
    @TempDir
    private Path folder = Path.of("");

    private Path path = Path.of("");
    private MissFile file = new MissFile(path);

    @BeforeEach
    void name() {
        path = folder.resolve("misses/default.tsv");
        file = new MissFile(path);
    }

    @Test
    void holdsNothingBeforeItIsThere() {
        assertThat(file.read()).isEqualTo(Misses.NONE);
    }

    @Test
    void addsToWhatIsThere() throws IOException {
        file.add(new Misses(new TreeMap<>(Map.of("foam", 2L, "größe", 1L)), 0));
        file.add(new Misses(new TreeMap<>(Map.of("foam", 3L)), 4));
        assertThat(file.read()).isEqualTo(new Misses(new TreeMap<>(Map.of("foam", 5L, "größe", 1L)), 4));
        assertThat(path).hasContent("termatlas misses 1\n4\t(not taken)\n5\tfoam\n1\tgröße\n");
        try (Stream<Path> left = Files.list(path.resolveSibling(""))) {
            assertThat(left.map(Path::getFileName))
                    .extracting(Path::toString)
                    .containsExactlyInAnyOrder("default.tsv", "default.tsv.lock");
        }
    }

    @SuppressWarnings("try") // held, not used
    @Test
    void waitsForItsTurn() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        FutureTask<Boolean> adding = new FutureTask<>(
                () -> {
                    waits.countDown();
                    file.add(new Misses(new TreeMap<>(Map.of("foam", 2L)), 0));
                },
                true);
        LockFile lock = new LockFile(path.resolveSibling("default.tsv.lock"));
        try (LockFile.Hold hold = lock.tryTake().orElseThrow()) {
            Thread.ofVirtual().start(adding);
            waits.await();
            assertThat(file.read()).isEqualTo(Misses.NONE);
        }
        assertThat(adding.get()).isTrue();
        assertThat(file.read()).isEqualTo(new Misses(new TreeMap<>(Map.of("foam", 2L)), 0));
    }

    @Test
    void whenFullItTakesNoOthersAndSaysHowOften() {
        SortedMap<String, Long> full = new TreeMap<>();
        IntStream.range(0, Misses.MOST).forEach(i -> full.put("q" + i, 1L));
        file.add(new Misses(full, 0));
        file.add(new Misses(new TreeMap<>(Map.of("q7", 1L, "other", 2L)), 0));
        assertThat(file.read().counts())
                .hasSize(Misses.MOST)
                .containsEntry("q7", 2L)
                .doesNotContainKey("other");
        assertThat(file.read().notTaken()).isEqualTo(2);
    }

    @Test
    void theMostFrequentComeFirstAndEqualOnesByText() {
        Misses misses = new Misses(new TreeMap<>(Map.of("b", 1L, "a", 1L, "c", 9L, "d", 1L)), 0);
        assertThat(misses.mostFrequent(3)).containsExactly(entry("c", 9L), entry("a", 1L), entry("b", 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "termatlas misses 2\n0\t(not taken)\n",
                "termatlas misses 1\n",
                "termatlas misses 1\n3\tfoam\n",
                "termatlas misses 1\n0\t(not taken)\nfoam\n",
                "termatlas misses 1\n0\t(not taken)\n-1\tfoam\n",
                "termatlas misses 1\n0\t(not taken)\n3\tfo\tam\n",
            })
    void aDamagedOneIsRefusedAndLeftAsItIs(String content) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        assertThatThrownBy(file::read)
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining(path + " is damaged: ")
                .hasMessageContaining("move it away");
        assertThatThrownBy(() -> file.add(new Misses(new TreeMap<>(Map.of("foam", 1L)), 0)))
                .isInstanceOf(StoreFault.class);
        assertThat(path).hasContent(content);
    }

    @Test
    void bytesThatAreNoTextAreRefusedAndLeftAsTheyAre() throws IOException {
        Files.createDirectories(path.getParent());
        byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 10};
        Files.write(path, bytes);
        assertThatThrownBy(file::read).isInstanceOf(StoreFault.class).hasMessageContaining(path.toString());
        assertThat(path).hasBinaryContent(bytes);
    }
}
