package io.termatlas.bench.attack;

import io.termatlas.model.fault.StoreFault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// No attack but the day's work: the whole glossary is written anew while visitors search. The changed pages
/// have a word that no page had before, so that the number of hits for it tells the generations apart.
final class Reingestion implements Attack {
    private static final int VISITORS = 4;
    private static final long PAUSE_NANOS = 40_000_000;
    private static final long LONGEST_FOLLOWING_NANOS = 10_000_000_000L;
    private static final int QUIET_SECONDS = 20;
    private static final double MOST_TIMES_QUIET = 3;
    private static final String OLD_WORDS = " of ";
    private static final String NEW_WORD = "zorblaxian";
    private static final Pattern TOTAL = Pattern.compile("\"total\"\\s*:\\s*(\\d+)");

    @Override
    public String name() {
        return "reingestion";
    }

    @Override
    public String what() {
        return "100 searches a second while all pages are changed and written anew (`ingest --rebuild`)";
    }

    /// What the visitors of one period saw.
    private record Load(Latencies latencies, Set<Integer> totals, AtomicInteger back) {}

    @Override
    public Findings strike(Target target) throws IOException, InterruptedException {
        Path changed = Files.createTempDirectory(target.scratch(), "changed");
        change(target.site(), changed);
        int seconds = target.scaled(QUIET_SECONDS);
        Load quiet = load(target, () -> Thread.sleep(seconds * 1_000L));
        long begun = System.nanoTime();
        Load busy = load(target, () -> ingest(target, changed));
        double took = (System.nanoTime() - begun) / 1e9;
        awaitNew(target);
        Load after = load(target, () -> Thread.sleep(1_000));
        return findings(quiet, busy, after, took);
    }

    /// A server follows the index within a second or two.
    private static void awaitNew(Target target) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_FOLLOWING_NANOS;
        try (Socket socket = target.connect()) {
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            Answer answer;
            do {
                Thread.sleep(PAUSE_NANOS / 1_000_000);
                socket.getOutputStream().write(Target.get(Target.search(NEW_WORD)));
                answer = Answer.read(in);
            } while ((answer.status() != 200 || total(answer.body()) == 0) && System.nanoTime() < end);
        }
    }

    private static Findings findings(Load quiet, Load busy, Load after, double took) {
        Latencies.Summary before = quiet.latencies().summary();
        Latencies.Summary during = busy.latencies().summary();
        double ratio = during.p99Millis() / before.p99Millis();
        List<String> broken = new ArrayList<>();
        if (during.refused() + during.failed() > 0) {
            broken.add(during.refused() + during.failed() + " searches failed during the ingestion");
        }
        Set<Integer> whole = new TreeSet<>(quiet.totals());
        whole.addAll(after.totals());
        if (quiet.totals().size() != 1 || after.totals().size() != 1 || whole.size() != 2) {
            broken.add("the generations cannot be told apart: " + quiet.totals() + ", " + after.totals());
        }
        if (!whole.containsAll(busy.totals())) {
            broken.add("half a generation was seen: " + busy.totals() + " beside " + whole);
        }
        if (busy.back().get() > 0) {
            broken.add(busy.back() + " clients went back to the old generation");
        }
        if (ratio > MOST_TIMES_QUIET) {
            broken.add(String.format(Locale.ROOT, "p99 was %.1f × that of quiet", ratio));
        }
        String seen = String.format(
                Locale.ROOT,
                "%d searches in %.1f s, %d failed; p99 %.1f ms before, %.1f ms meanwhile (%.1f ×); hits %s",
                during.good(),
                took,
                during.refused() + during.failed(),
                before.p99Millis(),
                during.p99Millis(),
                ratio,
                busy.totals());
        return new Findings(seen, broken);
    }

    /// What happens while visitors search.
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static Load load(Target target, Work work) throws IOException, InterruptedException {
        Load load = new Load(new Latencies(), Collections.synchronizedSet(new TreeSet<>()), new AtomicInteger());
        AtomicBoolean isOver = new AtomicBoolean();
        List<Thread> visitors = new ArrayList<>();
        for (int n = 0; n < VISITORS; n++) {
            visitors.add(Thread.ofPlatform().start(() -> search(target, load, isOver)));
        }
        try {
            work.run();
        } finally {
            isOver.set(true);
            for (Thread visitor : visitors) {
                visitor.join();
            }
        }
        return load;
    }

    /// Every fourth search is for the new word.
    private static void search(Target target, Load load, AtomicBoolean isOver) {
        try (Socket socket = target.connect()) {
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            int former = 0;
            for (int n = 0; !isOver.get(); n++) {
                boolean isNew = n % 4 == 0;
                long begun = System.nanoTime();
                socket.getOutputStream().write(Target.get(isNew ? Target.search(NEW_WORD) : target.search(n)));
                Answer answer = Answer.read(in);
                load.latencies().answered(answer.status(), System.nanoTime() - begun);
                if (isNew && answer.status() == 200) {
                    int total = total(answer.body());
                    load.totals().add(total);
                    if (total < former) {
                        load.back().incrementAndGet();
                    }
                    former = total;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (IOException e) {
            load.latencies().failed();
        }
    }

    /// @throws IOException when the answer has none
    static int total(String body) throws IOException {
        Matcher found = TOTAL.matcher(body);
        if (!found.find()) {
            throw new IOException("an answer without a total");
        }
        return Integer.parseInt(found.group(1));
    }

    private static void ingest(Target target, Path site) throws IOException, InterruptedException {
        Ingestion.run(target.launcher(), site, target.data(), target.scratch(), "--rebuild");
    }

    private static void change(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace(OLD_WORDS, OLD_WORDS + NEW_WORD + " "));
            }
        } catch (UncheckedIOException e) {
            throw new StoreFault("The site cannot be copied.", e);
        }
    }
}
