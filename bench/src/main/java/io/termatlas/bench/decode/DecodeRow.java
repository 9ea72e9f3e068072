package io.termatlas.bench.decode;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/// Bytes in memory to terms, on one thread, beside a scan of the same bytes by Jackson. CPU time, so that a machine
/// that has other things to do gives the same figure.
public final class DecodeRow implements Row {
    private static final long AT_LEAST = Duration.ofMillis(250).toNanos();
    private static final int WARM_UP = 3;

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "decode-payload",
                "µs",
                "CPU time from a payload in memory to its terms",
                "Jackson's token scan of the same bytes",
                new Limit.None()));
    }

    @Override
    public Trial open(Workbench bench) {
        DecodeBenchmark benchmark = new DecodeBenchmark(PayloadSet.of(bench.site()));
        Blackhole sink = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        Trial trial = new Both(benchmark, sink);
        for (int round = 0; round < WARM_UP; round++) {
            trial.ours();
            trial.peers();
        }
        return trial;
    }

    private record Both(DecodeBenchmark benchmark, Blackhole sink) implements Trial {
        @Override
        public List<Double> ours() {
            return List.of(micros(() -> benchmark.decodeToTerms(sink)));
        }

        @Override
        public List<Double> peers() {
            return List.of(micros(() -> benchmark.scanTokens(sink)));
        }

        private double micros(Runnable allPayloads) {
            long begun = cpu();
            int passes = 0;
            do {
                allPayloads.run();
                passes++;
            } while (cpu() - begun < AT_LEAST);
            return (cpu() - begun) / 1e3 / passes / benchmark.count();
        }

        private static long cpu() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        @Override
        public void close() {}
    }
}
