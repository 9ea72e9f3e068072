package io.termatlas.bench.decode;

import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.decode.PayloadDecoder;
import io.termatlas.ingest.route.CamelPipeline;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.ingest.run.PayloadPipeline;
import io.termatlas.ingest.run.PayloadSteps;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.FolderWalk;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceOptions;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.PayloadFault;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/// Measures and prints how much a folder's ingestion costs beside opening and reading its files: `FolderSpeed
/// FOLDER`. Each round reads the folder in three ways on as many threads: barely, by the route of an ingestion and
/// nothing else, and by that route to terms, which are counted and thrown away.
public final class FolderSpeed {
    private static final int ROUNDS = 7;
    private static final IngestSettings SETTINGS = IngestSettings.DEFAULT;

    private FolderSpeed() {}

    public static void main(String... arguments) {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        double[] barely = new double[ROUNDS];
        double[] reading = new double[ROUNDS];
        double[] decoding = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            barely[round] = barely(folder);
            reading[round] = byRoute("by route", folder, new Steps(false));
            decoding[round] = byRoute("to terms", folder, new Steps(true));
        }
        System.out.printf(
                Locale.ROOT,
                "the folder comes to terms at %.2f of the speed of walking it and reading its files, at %.2f of that by the same route%n",
                median(barely) / median(decoding),
                median(reading) / median(decoding));
    }

    /// Walks the folder and reads its files.
    static double secondsBarely(Path folder) {
        long begun = System.nanoTime();
        new BareReading(SETTINGS.pace().threads()).read(folder);
        return secondsSince(begun);
    }

    /// Brings the folder to terms.
    static double secondsToTerms(Path folder) {
        return route(folder, new Steps(true));
    }

    private static double barely(Path folder) {
        long begun = System.nanoTime();
        BareReading.Volume volume = new BareReading(SETTINGS.pace().threads()).read(folder);
        double seconds = secondsSince(begun);
        print("barely", volume.files(), volume.bytes(), 0, seconds);
        return seconds;
    }

    private static double byRoute(String how, Path folder, Steps steps) {
        double seconds = route(folder, steps);
        print(how, steps.payloads.sum(), steps.bytes.sum(), steps.terms.sum(), seconds);
        return seconds;
    }

    private static double route(Path folder, Steps steps) {
        ReadContext reading = new ReadContext(
                Exclusion.NONE, SETTINGS.limits().payloadBytes(), SourceOptions.DEFAULT, note -> {}, note -> {});
        long begun = System.nanoTime();
        try (PayloadPipeline pipeline = CamelPipeline.start(SETTINGS, steps, delivery -> {});
                FolderWalk walk = new FolderWalk(new Source.Folder(0, folder), reading)) {
            pipeline.read(walk);
        }
        return secondsSince(begun);
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void print(String how, long payloads, long bytes, long terms, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "%-9s %6d payloads %6.1f MB %7d terms %6.2f s %6.1f MB/s%n",
                how,
                payloads,
                bytes / 1e6,
                terms,
                seconds,
                bytes / 1e6 / seconds);
    }

    private static double median(double[] seconds) {
        return Arrays.stream(seconds).sorted().skip(ROUNDS / 2).findFirst().orElse(Double.NaN);
    }

    private static final class Steps implements PayloadSteps {
        private static final Decoded NOTHING = new Decoded(List.of(), List.of());

        private final PayloadDecoder decoder = new PayloadDecoder(SETTINGS.limits());
        private final LongAdder payloads = new LongAdder();
        private final LongAdder bytes = new LongAdder();
        private final LongAdder terms = new LongAdder();
        private final boolean decodes;

        Steps(boolean decodes) {
            this.decodes = decodes;
        }

        @Override
        public Decoded decode(Payload payload) {
            byte[] read = payload.read(SETTINGS.limits().payloadBytes());
            bytes.add(read.length);
            return decodes ? decoder.decode(GlossaryId.DEFAULT, payload.origin(), read) : NOTHING;
        }

        @Override
        public void settle(Payload payload, Decoded decoded) {
            payloads.increment();
            terms.add(decoded.terms().size());
        }

        @Override
        public void reject(Payload payload, PayloadFault fault) {
            throw new IllegalArgumentException("a payload of the folder cannot be read: " + payload.path(), fault);
        }
    }
}
