package io.termatlas.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// Another Java process, which works on the same files.
final class OtherProcess implements AutoCloseable {
    static final String DONE = "done";
    static final String REFUSED = "refused";
    static final int LENGTH = 32 << 20;

    private final Process process;
    private final BufferedReader said;

    private OtherProcess(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    /// @param task what [#main] does
    static OtherProcess start(Task task, Path file) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                task.name(),
                file.toString());
        return new OtherProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    enum Task {
        /// Replaces the file for as long as the process lives, by [#LENGTH] letters of one kind.
        REPLACE,
        /// Tries to take the lock, says whether it could, and holds it for as long as the process lives.
        LOCK,
        /// Tries to take the lock, says whether it could, and which process holds it when it could not.
        TRY
    }

    long pid() {
        return process.pid();
    }

    String says() throws IOException {
        String line = said.readLine();
        assertThat(line).as("the other process ended").isNotNull();
        return line;
    }

    /// As by a crash, at any moment.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] words) throws IOException {
        Path file = Path.of(words[1]);
        switch (Task.valueOf(words[0])) {
            case REPLACE -> replace(file);
            case LOCK -> hold(file);
            case TRY -> attempt(file);
        }
    }

    private static void replace(Path file) throws IOException {
        byte[] content = new byte[LENGTH];
        Arrays.fill(content, (byte) 'b');
        while (true) {
            new AtomicFile(file).replace(content);
        }
    }

    @SuppressWarnings("try") // held, not used
    private static void hold(Path file) throws IOException {
        try (LockFile.Hold hold = new LockFile(file).tryTake().orElseThrow()) {
            System.out.println(DONE);
            System.in.read();
        }
    }

    @SuppressWarnings("try") // held, not used
    private static void attempt(Path file) throws IOException {
        LockFile lock = new LockFile(file);
        var hold = lock.tryTake();
        if (hold.isPresent()) {
            hold.get().close();
            System.out.println(DONE);
        } else {
            OptionalLong holder = lock.holder();
            System.out.println(REFUSED + " by " + holder.orElse(0));
        }
    }
}
