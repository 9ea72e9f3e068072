package io.termatlas.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.file.OtherProcess.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // held, not used
class LockFileTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder = Path.of("");

    private Path path = folder;
    private LockFile lock = new LockFile(path);

    @BeforeEach
    void name() {
        path = folder.resolve("a/b/writer.lock");
        lock = new LockFile(path);
    }

    @Test
    void isRefusedWhileThisProcessHoldsIt() throws IOException {
        try (LockFile.Hold hold = lock.tryTake().orElseThrow()) {
            assertThat(new LockFile(folder.resolve("a/../a/b/writer.lock")).tryTake())
                    .isEmpty();
            assertThat(lock.holder()).hasValue(ProcessHandle.current().pid());
        }
    }

    @Test
    void isRefusedWhileAnotherProcessHoldsItAndFreeWhenThatOneDies() throws IOException, InterruptedException {
        try (OtherProcess other = OtherProcess.start(Task.LOCK, path)) {
            assertThat(other.says()).isEqualTo(OtherProcess.DONE);
            assertThat(lock.tryTake()).isEmpty();
            assertThat(lock.holder()).hasValue(other.pid());
            other.kill();
            lock.take(LONG).orElseThrow().close();
        }
    }

    /// POSIX gives up a process's locks on a file as soon as the process closes the file, however it came to be
    /// opened.
    @Test
    void staysHeldAgainstOtherProcessesWhenThisOneAsksAgain() throws IOException, InterruptedException {
        try (LockFile.Hold hold = lock.tryTake().orElseThrow()) {
            assertThat(lock.tryTake()).isEmpty();
            assertThat(lock.holder()).isPresent();
            try (OtherProcess other = OtherProcess.start(Task.TRY, path)) {
                assertThat(other.says())
                        .isEqualTo(OtherProcess.REFUSED + " by "
                                + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    void isFreeAgainOnceItIsClosed() throws IOException, InterruptedException {
        LockFile.Hold hold = lock.tryTake().orElseThrow();
        hold.close();
        try (LockFile.Hold again = lock.tryTake().orElseThrow()) {
            hold.close();
            assertThat(lock.tryTake()).isEmpty();
        }
        try (OtherProcess other = OtherProcess.start(Task.TRY, path)) {
            assertThat(other.says()).isEqualTo(OtherProcess.DONE);
        }
        assertThat(path).exists();
    }

    @Test
    void waitsForAThreadThatHoldsIt() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        FutureTask<Boolean> second = new FutureTask<>(() -> {
            waits.countDown();
            try (LockFile.Hold hold = lock.take(LONG).orElseThrow()) {
                return true;
            }
        });
        try (LockFile.Hold hold = lock.tryTake().orElseThrow()) {
            Thread.ofVirtual().start(second);
            waits.await();
            assertThat(second.isDone()).isFalse();
        }
        assertThat(second.get()).isTrue();
    }

    @Test
    void givesUpWaitingInTheEnd() throws IOException, InterruptedException {
        try (LockFile.Hold hold = lock.tryTake().orElseThrow()) {
            assertThat(lock.take(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void waitingEndsWithAnInterrupt() throws IOException {
        try (LockFile.Hold hold = lock.tryTake().orElseThrow()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> lock.take(LONG)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void canBeTakenByAnInterruptedThreadWhenItIsFree() throws IOException {
        Thread.currentThread().interrupt();
        Optional<LockFile.Hold> hold = lock.tryTake();
        assertThat(Thread.interrupted()).isTrue();
        hold.orElseThrow().close();
    }

    @Test
    void hasNoHolderBeforeItIsThere() {
        assertThat(lock.holder()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void aFileWithoutANumberNamesNoHolder() throws IOException {
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, "left by something else entirely");
        assertThat(lock.holder()).isEmpty();
    }

    @Test
    void whatCannotBeLockedIsAFailureAndNotRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertThatThrownBy(() -> new LockFile(file.resolve("writer.lock")).tryTake())
                .isInstanceOf(IOException.class);
    }
}
