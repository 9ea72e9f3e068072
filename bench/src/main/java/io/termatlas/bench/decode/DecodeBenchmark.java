package io.termatlas.bench.decode;

import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.decode.PayloadDecoder;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Term;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory.Feature;
import tools.jackson.core.json.JsonFactory;

/// All payloads once, in memory, on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodeBenchmark {
    private static final Origin ORIGIN = new Origin("glossary/term/_payload.json");

    private final PayloadDecoder decoder = new PayloadDecoder(Limits.DEFAULT);
    private final List<byte[]> payloads;
    private final List<Term> terms;

    /// Names are neither interned nor shared between payloads: with Jackson's defaults the data key of each
    /// page fills the shared table, and the scan is several times slower.
    private final JsonFactory jackson = JsonFactory.builder()
            .disable(Feature.INTERN_PROPERTY_NAMES)
            .disable(Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    /// With the payloads that the process that forks has named.
    public DecodeBenchmark() {
        this(PayloadSet.fromProperty());
    }

    DecodeBenchmark(PayloadSet set) {
        payloads = set.payloads();
        terms = payloads.stream()
                .flatMap(payload -> decoder.decode(GlossaryId.DEFAULT, ORIGIN, payload).terms().stream())
                .toList();
    }

    int count() {
        return payloads.size();
    }

    /// From bytes to terms, as an ingestion does it.
    @Benchmark
    public void decodeToTerms(Blackhole sink) {
        for (byte[] payload : payloads) {
            sink.consume(decoder.decode(GlossaryId.DEFAULT, ORIGIN, payload));
        }
    }

    /// What an ingestion does with each term next: it asks whether it says something new.
    @Benchmark
    public void fingerprint(Blackhole sink) {
        for (Term term : terms) {
            sink.consume(Fingerprint.of(term));
        }
    }

    /// The same bytes through Jackson's parser, which makes no value of any token.
    @Benchmark
    public void scanTokens(Blackhole sink) {
        for (byte[] payload : payloads) {
            try (JsonParser tokens = jackson.createParser(ObjectReadContext.empty(), payload)) {
                while (tokens.nextToken() != null) {
                    sink.consume(tokens.currentToken());
                }
            }
        }
    }
}
