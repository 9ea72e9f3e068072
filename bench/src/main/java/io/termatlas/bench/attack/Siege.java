package io.termatlas.bench.attack;

import io.termatlas.bench.row.Workbench;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/// Makes one attack after the other, each on a server of its own.
///
/// @param data  has the index
/// @param scale the share of a whole attack
record Siege(Workbench bench, Path data, List<String> queries, double scale) {
    private static final int WARMING_VISITORS = 4;
    private static final int WARMING_MILLIS = 8_000;
    private static final int PERIOD_MILLIS = 6_000;
    /// In which a server gives its memory back, too.
    private static final int PEACE_MILLIS = 15_000;
    private static final int VISIT_MILLIS = 100;
    private static final int SEARCHES = 50;
    private static final String HEALTH = "/observe/health";
    private static final long LONGEST_RECOVERY_NANOS = 60_000_000_000L;
    private static final int ASK_AGAIN_MILLIS = 10;

    /// Something that takes its time.
    private interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    private record Watched<T>(T result, Outcome.Period period) {}

    Outcome make(Attack attack) throws IOException, InterruptedException {
        Path said = bench.newFolder("server").resolve("log");
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        try (Victim victim = Victim.serve(bench.launcher(), data, attack.files(), said)) {
            Target target =
                    new Target(victim.port(), queries, scale, bench.site(), data, bench.launcher(), bench.scratch());
            warmUp(target);
            Outcome.Period quiet = watch(target, () -> pause(PERIOD_MILLIS)).period();
            Memory before = Memory.of(victim.pid());
            Watched<Findings> attacked = watch(target, () -> attack.strike(target));
            double firstGood = firstGoodMillis(target);
            Outcome.Period after = watch(target, () -> pause(PEACE_MILLIS)).period();
            Memory left = Memory.of(victim.pid());
            return new Outcome(
                    attack.name(),
                    attack.what(),
                    load,
                    quiet,
                    attacked.period(),
                    after,
                    firstGood,
                    before,
                    left,
                    victim.stop(),
                    attacked.result());
        }
    }

    private static Boolean pause(int millis) throws InterruptedException {
        Thread.sleep(millis);
        return true;
    }

    private static void warmUp(Target target) throws InterruptedException {
        long end = System.nanoTime() + WARMING_MILLIS * 1_000_000L;
        Latencies ignored = new Latencies();
        Crowd.act(WARMING_VISITORS, number -> {
            for (int n = number; System.nanoTime() < end; n++) {
                Visitor.askOnce(target, n % SEARCHES == 0 ? HEALTH : target.search(n), ignored);
            }
        });
    }

    private static <T> Watched<T> watch(Target target, Work<T> work) throws IOException, InterruptedException {
        IntFunction<String[]> searches = count -> {
            String[] paths = new String[count];
            for (int n = 0; n < count; n++) {
                paths[n] = target.search(n);
            }
            return paths;
        };
        Visitor search = Visitor.who(target, VISIT_MILLIS, searches.apply(SEARCHES));
        Visitor health = Visitor.who(target, VISIT_MILLIS, HEALTH);
        T result;
        try (search;
                health) {
            result = work.run();
        }
        return new Watched<>(result, new Outcome.Period(search.summary(), health.summary()));
    }

    private static double firstGoodMillis(Target target) throws InterruptedException {
        Latencies ignored = new Latencies();
        long begun = System.nanoTime();
        while (!Visitor.askOnce(target, target.search(0), ignored)) {
            if (System.nanoTime() - begun > LONGEST_RECOVERY_NANOS) {
                return -1;
            }
            Thread.sleep(ASK_AGAIN_MILLIS);
        }
        return (System.nanoTime() - begun) / 1e6;
    }
}
