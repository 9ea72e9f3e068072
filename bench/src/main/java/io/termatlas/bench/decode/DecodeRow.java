package io.termatlas.bench.decode;

import com.sun.management.ThreadMXBean;
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
/// that has other things to do gives nearly the same figure, and what is allocated, which no load changes.
public final class DecodeRow implements Row {
    private static final long AT_LEAST = Duration.ofMillis(250).toNanos();
    private static final int WARM_UP = 3;
    private static final String PEER = "Jackson's token scan of the same bytes";

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "decode-payload",
                        "µs",
                        "CPU time from a payload in memory to its terms",
                        PEER,
                        new Limit.None()),
                new Figure(
                        "decode-allocation",
                        "bytes",
                        "what is allocated from a payload in memory to its terms",
                        PEER,
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
        private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

        @Override
        public List<Double> ours() {
            return aPayload(() -> benchmark.decodeToTerms(sink));
        }

        @Override
        public List<Double> peers() {
            return aPayload(() -> benchmark.scanTokens(sink));
        }

        private List<Double> aPayload(Runnable allPayloads) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long begun = THREADS.getCurrentThreadCpuTime();
            long payloads = 0;
            do {
                allPayloads.run();
                payloads += benchmark.count();
            } while (THREADS.getCurrentThreadCpuTime() - begun < AT_LEAST);
            return List.of(
                    (THREADS.getCurrentThreadCpuTime() - begun) / 1e3 / payloads,
                    (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / payloads);
        }

        @Override
        public void close() {}
    }
}
