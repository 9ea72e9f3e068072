package io.termatlas.graph.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The operating system's view of the server.
final class ServerProcess {
    private static final String DETACH = Resources.text("detach.sh");

    private static final Duration BEGINS_WITHIN = Duration.ofSeconds(2);

    private ServerProcess() {}

    /// Starts it in a session of its own: Ctrl-C at a terminal reaches us only.
    ///
    /// @param arguments file with the server's command line
    /// @param output    file for what it prints
    /// @return its process id
    static long start(Path java, Path arguments, Path output) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(
                        "/bin/sh", "-c", DETACH, "sh", output.toString(), java.toString(), "@" + arguments)
                .redirectErrorStream(true)
                .start();
        String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (shell.waitFor() != 0 || !answer.matches("\\d+")) {
            throw new IOException("the shell could not start it: " + answer);
        }
        long pid = Long.parseLong(answer);
        Polling.until(BEGINS_WITHIN, () -> hasBegun(pid, java, arguments));
        return pid;
    }

    /// Whether the process is Java, or has ended. While it turns from a shell into Java it has no command line for a
    /// moment, as one that has ended.
    private static boolean hasBegun(long pid, Path java, Path arguments) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        boolean isJava = process.flatMap(alive -> alive.info().command())
                .map(command -> Path.of(command).endsWith(String.valueOf(java.getFileName())))
                .orElse(false);
        return process.isEmpty() || (isJava && find(pid, arguments).isPresent());
    }

    /// The process, if it lives and is the server with this command line: a process id may have been given to
    /// another one since. A process that has ended and has not been reaped has no command line.
    static Optional<ProcessHandle> find(long pid, Path arguments) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .arguments()
                        .map(words -> Arrays.asList(words).contains("@" + arguments))
                        .orElse(false));
    }
}
