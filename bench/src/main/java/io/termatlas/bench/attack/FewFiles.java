package io.termatlas.bench.attack;

import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server that may open few files, under more connections than those.
final class FewFiles implements Attack {
    private static final int TOO_FEW = 64;
    private static final int FEW = 256;
    private static final int CONNECTIONS = 400;
    private static final int HELD_MILLIS = 5_000;
    private static final int UNUSABLE = 4;
    private static final long LONGEST_START_SECONDS = 60;

    @Override
    public String name() {
        return "few-files";
    }

    @Override
    public String what() {
        return "`ulimit -n 256` under 400 idle connections for 5 s; a start with `ulimit -n 64`";
    }

    @Override
    public int files() {
        return FEW;
    }

    @Override
    public Findings strike(Target target) throws IOException, InterruptedException {
        List<String> broken = new ArrayList<>();
        String start = startWithTooFew(target, broken);
        int size = target.scaled(CONNECTIONS);
        int failed = Crowd.act(size, number -> hold(target));
        return new Findings(size + " connections, " + failed + " refused or reset; with 64: " + start, broken);
    }

    private static void hold(Target target) throws IOException, InterruptedException {
        try (Socket socket = target.connect()) {
            Thread.sleep(HELD_MILLIS);
            socket.getOutputStream().write('G');
        }
    }

    private static String startWithTooFew(Target target, List<String> broken) throws IOException, InterruptedException {
        Path said = Files.createTempFile(target.scratch(), "too-few", ".log");
        Process process = Victim.program(
                        TOO_FEW,
                        target.launcher().toString(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        target.data().toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new StoreFault("A server with 64 files neither served nor ended.");
        }
        int lines = Files.readAllLines(said).size();
        if (process.exitValue() != UNUSABLE || lines != 1) {
            broken.add("a start with 64 files ended with " + process.exitValue() + " and " + lines + " lines");
        }
        return "exit " + process.exitValue() + ", lines said: " + lines;
    }
}
