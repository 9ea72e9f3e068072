package io.termatlas.bench.decode;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Measures and prints what a payload costs: `DecodeSpeed [FOLDER…]`, the folders of sites, one after the other; else
/// the samples.
public final class DecodeSpeed {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private DecodeSpeed() {}

    public static void main(String... arguments) throws RunnerException {
        for (String folder : arguments.length > 0 ? arguments : new String[] {"samples/site"}) {
            measure(Path.of(folder).toAbsolutePath());
        }
    }

    private static void measure(Path folder) throws RunnerException {
        PayloadSet payloads = PayloadSet.of(folder);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(DecodeBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-D" + PayloadSet.FOLDER + "=" + folder)
                        .forks(2)
                        .warmupIterations(4)
                        .measurementIterations(5)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementTime(TimeValue.seconds(2))
                        .build())
                .run();
        print(payloads, results);
    }

    private static void print(PayloadSet payloads, Collection<RunResult> results) {
        Map<String, RunResult> byName = results.stream()
                .collect(Collectors.toMap(result -> result.getPrimaryResult().getLabel(), result -> result));
        int count = payloads.payloads().size();
        System.out.printf(
                Locale.ROOT,
                "%d payloads, %d bytes, %.0f a payload%n",
                count,
                payloads.bytes(),
                (double) payloads.bytes() / count);
        byName.forEach((name, result) -> System.out.printf(
                Locale.ROOT,
                "%-14s %7.1f MB/s %8.0f ns a payload %8.0f bytes allocated a payload%n",
                name,
                payloads.bytes() * 1e3 / nanos(result),
                nanos(result) / count,
                allocated(result) / count));
        double scan = nanos(Objects.requireNonNull(byName.get("scanTokens")));
        double decoding = nanos(Objects.requireNonNull(byName.get("decodeToTerms")));
        double fingerprints = nanos(Objects.requireNonNull(byName.get("fingerprint")));
        System.out.printf(
                Locale.ROOT,
                "decoding to terms runs at %.2f of the speed of the token scan, with the fingerprints of the terms at %.2f%n",
                scan / decoding,
                scan / (decoding + fingerprints));
    }

    private static double nanos(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    @SuppressWarnings("rawtypes") // as JMH declares it
    private static double allocated(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED), ALLOCATED)
                .getScore();
    }
}
