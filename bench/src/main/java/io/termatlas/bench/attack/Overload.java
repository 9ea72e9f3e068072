package io.termatlas.bench.attack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// As much load as the server can bear, and then ten times the clients, by a load generator that is not ours: `wrk`.
/// Does nothing where that is not installed, and says so.
final class Overload implements Attack {
    private static final String SCRIPT = "overload.lua";
    private static final int CLIENTS = 8;
    private static final int TIMES = 10;
    private static final int SECONDS = 20;
    private static final double MOST_TIMES_NORMAL = 2;
    private static final Pattern FIGURES =
            Pattern.compile("good=(\\d+) refused=(\\d+) failed=(\\d+) seconds=([\\d.]+) p50=([\\d.]+) p99=([\\d.]+)");

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public String what() {
        return "`wrk` with 8 connections for 20 s, then with 80";
    }

    /// What `wrk` saw; the times are those of answers 200.
    record Figures(long good, long refused, long failed, double seconds, double p50Millis, double p99Millis) {
        /// Empty where the text has none.
        static Optional<Figures> of(String said) {
            Matcher found = FIGURES.matcher(said);
            return found.find()
                    ? Optional.of(new Figures(
                            Long.parseLong(found.group(1)),
                            Long.parseLong(found.group(2)),
                            Long.parseLong(found.group(3)),
                            Double.parseDouble(found.group(4)),
                            Double.parseDouble(found.group(5)),
                            Double.parseDouble(found.group(6))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f good a second, p50 %.1f, p99 %.1f ms, %d × 503, %d failed",
                    good / seconds,
                    p50Millis,
                    p99Millis,
                    refused,
                    failed);
        }
    }

    @Override
    public Findings strike(Target target) throws IOException, InterruptedException {
        if (!isInstalled()) {
            return Findings.of("not run: `wrk` is not installed (apt-get install wrk)");
        }
        Path folder = Files.createTempDirectory(target.scratch(), "wrk");
        Path script = folder.resolve(SCRIPT);
        try (InputStream in = Objects.requireNonNull(Overload.class.getResourceAsStream(SCRIPT))) {
            Files.copy(in, script);
        }
        Path paths = Files.write(
                folder.resolve("paths"),
                target.queries().stream().map(Target::search).toList());
        int seconds = target.scaled(SECONDS);
        run(target, script, paths, CLIENTS, seconds);
        Figures normal = run(target, script, paths, CLIENTS, seconds);
        Figures over = run(target, script, paths, CLIENTS * TIMES, seconds);
        double ratio = over.p99Millis() / normal.p99Millis();
        return new Findings(
                String.format(Locale.ROOT, "normal: %s; over: %s; p99 %.1f ×", normal, over, ratio),
                ratio <= MOST_TIMES_NORMAL
                        ? List.of()
                        : List.of(String.format(Locale.ROOT, "p99 of what is accepted was %.1f × the normal", ratio)));
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            new ProcessBuilder("wrk", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Figures run(Target target, Path script, Path paths, int connections, int seconds)
            throws IOException, InterruptedException {
        String count = Integer.toString(connections);
        Process process = new ProcessBuilder(
                        "wrk",
                        "-t" + count,
                        "-c" + count,
                        "-d" + seconds + "s",
                        "-s",
                        script.toString(),
                        "http://127.0.0.1:" + target.port() + "/",
                        "--",
                        paths.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return Figures.of(said).orElseThrow(() -> new IOException("wrk said no figures: " + said.strip()));
    }
}
