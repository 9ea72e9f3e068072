package io.termatlas.ingest.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.run.Delivery;
import io.termatlas.ingest.run.IngestSettings;
import io.termatlas.ingest.run.IngestSettings.Pace;
import io.termatlas.ingest.run.PayloadPipeline;
import io.termatlas.ingest.run.PayloadSteps;
import io.termatlas.ingest.run.RunLimits;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadFile;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceOptions;
import io.termatlas.model.Slug;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CamelPipelineTest {
    private static final IngestSettings SETTINGS = settings(Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger rejected = new AtomicInteger();

    @Test
    void everyPayloadIsSettledOrRejectedHoweverManyAreBad() {
        read(100, payload -> {
            if (number(payload) % 2 == 0) {
                throw new PayloadFault("", "even");
            }
        });

        assertThat(rejected).hasValue(50);
        assertThat(settled).hasValue(50);
    }

    @Test
    void aStoreThatFailsEndsTheReadingWithItsOwnFault() {
        assertThatThrownBy(() -> read(10_000, payload -> {
                    throw new StoreFault("The disk is full.");
                }))
                .isInstanceOf(StoreFault.class)
                .hasMessage("The disk is full.");
        assertThat(rejected).hasValue(0);
    }

    /// As many as there may be: how many the others have in hand meanwhile depends on the machine.
    @Test
    @Timeout(60)
    void aReadingThatWouldNotEndEndsWithTheFailureOfOne() {
        assertThatThrownBy(() -> read(Integer.MAX_VALUE, payload -> {
                    if (number(payload) == 3) {
                        throw new StoreFault("The disk is full.");
                    }
                }))
                .isInstanceOf(StoreFault.class)
                .hasMessage("The disk is full.");
    }

    @Test
    void aDefectInAStepEndsTheReading() {
        assertThatThrownBy(() -> read(10, payload -> {
                    throw new IllegalStateException("a defect");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a defect");
    }

    @Test
    @Timeout(60)
    void anErrorBetweenTheStepsEndsTheReadingAndLeavesNoInterruption() {
        Iterator<Payload> few = payloads(200);
        Iterator<Payload> exhausting = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Payload next() {
                if (few.hasNext()) {
                    return few.next();
                }
                throw new OutOfMemoryError("in a step of Camel's");
            }
        };
        try (PayloadPipeline pipeline = CamelPipeline.start(SETTINGS, steps(payload -> {}), delivery -> {})) {
            assertThatThrownBy(() -> pipeline.read(exhausting))
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("in a step of Camel's");
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @Timeout(60)
    void anErrorInAStepEndsTheReadingAsItIs() {
        StackOverflowError error = new StackOverflowError("in a decoder");

        assertThatThrownBy(() -> read(1_000, payload -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    @Test
    void aFaultOfTheSourceKeepsItsType() {
        Iterator<Payload> failing = new Iterator<>() {
            @Override
            public boolean hasNext() {
                throw new StoreFault("The site does not answer.");
            }

            @Override
            public Payload next() {
                throw new AssertionError("there is none");
            }
        };
        try (PayloadPipeline pipeline = CamelPipeline.start(SETTINGS, steps(payload -> {}), delivery -> {})) {
            assertThatThrownBy(() -> pipeline.read(failing)).isInstanceOf(StoreFault.class);
        }
    }

    @Test
    void runsOfOneProcessUseTheSameThreads() {
        Set<Thread> decoders = ConcurrentHashMap.newKeySet();
        try (CamelPipelines pipelines = new CamelPipelines()) {
            for (int run = 0; run < 5; run++) {
                read(pipelines, 50, payload -> decoders.add(Thread.currentThread()));
            }
        }
        assertThat(decoders).hasSizeLessThanOrEqualTo(SETTINGS.pace().threads());
        assertThat(decoders).allMatch(thread -> !thread.isAlive());
        assertThat(settled).hasValue(250);
    }

    @Test
    @Timeout(60)
    void aRunThatFailedLeavesNothingToTheNext() {
        try (CamelPipelines pipelines = new CamelPipelines()) {
            for (Throwable error : List.of(
                    new StoreFault("The disk is full."),
                    new IllegalStateException("a defect"),
                    new OutOfMemoryError("in a decoder"))) {
                settled.set(0);
                assertThatThrownBy(() -> read(pipelines, 100, payload -> sneak(error)))
                        .isSameAs(error);
                assertThat(settled).hasValue(0);
                read(pipelines, 100, payload -> {});
                assertThat(settled).hasValue(100);
            }
        }
    }

    @Test
    void twoRunsAtOnceKeepApart() {
        AtomicInteger inner = new AtomicInteger();
        try (CamelPipelines pipelines = new CamelPipelines()) {
            read(pipelines, 1, payload -> read(pipelines, 10, other -> inner.incrementAndGet()));
        }
        assertThat(inner).hasValue(10);
        assertThat(settled).hasValue(11);
    }

    @Test
    void camelDumpsNoFailureIntoTheLog() {
        try (CamelLog log = CamelLog.record()) {
            assertThatThrownBy(() -> deliver(5, delivery -> {
                        throw new StoreFault("Neo4j is away.");
                    }))
                    .isInstanceOf(StoreFault.class);
            assertThatThrownBy(() -> read(10, payload -> {
                        throw new IllegalStateException("a defect");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(log.dumps()).isEmpty();
        }
    }

    @Test
    void aDeliveryIsOfferedAgainWhileTheGraphIsAway() {
        List<Delivery> delivered = new ArrayList<>();
        AtomicInteger offers = new AtomicInteger();

        deliver(5, delivery -> {
            if (offers.incrementAndGet() % 3 != 0) {
                throw away();
            }
            delivered.add(delivery);
        });

        assertThat(delivered).isEqualTo(deliveries(5));
        assertThat(offers).hasValue(15);
    }

    @Test
    void aGraphThatStaysAwayEndsTheRunAndNothingFollows() {
        AtomicInteger offers = new AtomicInteger();

        assertThatThrownBy(() -> deliver(5, settings(Duration.ofSeconds(2)), delivery -> {
                    assertThat(delivery).isEqualTo(deliveries(1).getFirst());
                    offers.incrementAndGet();
                    throw away();
                }))
                .isInstanceOf(StoreFault.class);
        assertThat(offers).hasValueGreaterThan(1);
    }

    @Test
    void aFaultThatDoesNotPassIsNotTriedAgain() {
        AtomicInteger offers = new AtomicInteger();

        assertThatThrownBy(() -> deliver(5, delivery -> {
                    offers.incrementAndGet();
                    throw new StoreFault("The disk of Neo4j is full.");
                }))
                .isInstanceOf(StoreFault.class);
        assertThat(offers).hasValue(1);
    }

    private static StoreFault away() {
        return StoreFault.passing(Sentence.of("Neo4j is away."), new IOException());
    }

    private static IngestSettings settings(Duration graphWait) {
        return new IngestSettings(
                Limits.DEFAULT,
                RunLimits.DEFAULT,
                false,
                Mapping.NONE,
                SourceOptions.DEFAULT,
                Wording.PLAIN,
                new Pace(2, 10, graphWait, Duration.ofMillis(1)));
    }

    private void read(int payloads, Consumer<Payload> decoding) {
        try (PayloadPipeline pipeline = CamelPipeline.start(SETTINGS, steps(decoding), delivery -> {})) {
            pipeline.read(payloads(payloads));
        }
    }

    private void read(CamelPipelines pipelines, int payloads, Consumer<Payload> decoding) {
        try (PayloadPipeline pipeline = pipelines.start(SETTINGS, steps(decoding), delivery -> {})) {
            pipeline.read(payloads(payloads));
        }
    }

    private static void sneak(Throwable error) {
        if (error instanceof Error unchecked) {
            throw unchecked;
        }
        throw (RuntimeException) error;
    }

    private void deliver(int number, Consumer<Delivery> sink) {
        deliver(number, SETTINGS, sink);
    }

    private void deliver(int number, IngestSettings settings, Consumer<Delivery> sink) {
        try (PayloadPipeline pipeline = CamelPipeline.start(settings, steps(payload -> {}), sink)) {
            pipeline.deliver(deliveries(number).iterator());
        }
    }

    private Iterator<Payload> payloads(int number) {
        Source source = new Source.Folder(0, folder);
        return IntStream.range(0, number)
                .<Payload>mapToObj(
                        i -> new PayloadFile(source, Integer.toString(i), folder.resolve(Integer.toString(i))))
                .iterator();
    }

    private static int number(Payload payload) {
        return Integer.parseInt(payload.path());
    }

    private static List<Delivery> deliveries(int number) {
        return IntStream.range(0, number)
                .<Delivery>mapToObj(i -> new Delivery.Nodes(List.of(Slug.of("t" + i))))
                .toList();
    }

    private PayloadSteps steps(Consumer<Payload> decoding) {
        return new PayloadSteps() {
            @Override
            public Decoded decode(Payload payload) {
                decoding.accept(payload);
                return new Decoded(List.of(), List.of());
            }

            @Override
            public void settle(Payload payload, Decoded decoded) {
                settled.incrementAndGet();
            }

            @Override
            public void reject(Payload payload, PayloadFault fault) {
                rejected.incrementAndGet();
            }
        };
    }
}
