package io.termatlas.app;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real server on the loopback, as a process of its own with jars of its own.
public final class ServerProcess implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Process process;
    private final Path said;

    private ServerProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /// @param folder    for its output
    /// @param jars      a folder of them
    /// @param arguments options of Java, the main class, its arguments
    public static ServerProcess start(Path folder, Path jars, List<String> arguments) throws IOException {
        Path said = folder.resolve("server.out");
        List<String> command = new ArrayList<>(java(jars + File.separator + "*"));
        command.addAll(arguments);
        return new ServerProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start(),
                said);
    }

    /// The first words of a command line.
    public static List<String> java(String classPath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath);
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Waits until it takes connections.
    void await(int port) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(TIMEOUT);
        while (!answers(port)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || Instant.now().isAfter(end)) {
                throw new AssertionError("the server does not come up: " + Files.readString(said));
            }
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
