package io.termatlas.app.run;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.answer.Json;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.GlossaryId;
import io.termatlas.search.SearchIndex;
import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Termatlas behind a real broker.
class KafkaIT {
    private static final String TOPIC = "glossary";

    @TempDir
    private Path folder;

    @Test
    void aTopicGivesTheDumpOfTheFolderAndGoesOnWhereItWas() throws Exception {
        Map<String, String> payloads = samples();
        try (KafkaBroker broker = KafkaBroker.start(folder)) {
            broker.send(TOPIC, payloads);

            List<Report> batches = follow(broker, payloads.size());

            assertThat(batches.size()).as("runs").isGreaterThan(1);
            assertThat(dump("stream")).isEqualTo(folderDump());

            String changed = Objects.requireNonNull(payloads.get("glossary/nvlink/_payload.json"))
                    .replace("NVIDIA", "the vendor");
            broker.send(TOPIC, Map.of("/glossary/nvlink", changed));

            List<Report> later = follow(broker, 1);

            assertThat(later).singleElement().satisfies(report -> {
                assertThat(report.terms().changed()).isEqualTo(1);
                assertThat(report.terms().removed()).isZero();
                assertThat(report.complete()).isFalse();
            });
        }
    }

    /// Follows the topic until so many payloads have come, and ends as by Ctrl-C.
    private List<Report> follow(KafkaBroker broker, long payloads) throws Exception {
        List<Report> batches = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Boolean> enough = new CompletableFuture<>();
        Source.Endpoint endpoint = new Source.Endpoint(
                0,
                "kafka:" + TOPIC + "?brokers=" + broker.address()
                        + "&groupId=termatlas&autoOffsetReset=earliest&batching=true"
                        + "&maxPollRecords=40&pollTimeoutMs=500");
        RunOrder order = order("stream", endpoint);
        try (EndpointRun run = new EndpointRun(order, endpoint, settings(), null, Progress.NONE, report -> {
            batches.add(report);
            if (batches.stream().mapToLong(batch -> batch.payloads().read()).sum() >= payloads) {
                enough.complete(true);
            }
        })) {
            CompletableFuture<Report> sum = CompletableFuture.supplyAsync(run::run);
            CompletableFuture.anyOf(enough, sum).get(90, SECONDS);
            run.cancel();
            assertThat(sum.get(30, SECONDS).payloads().read()).isEqualTo(payloads);
        }
        return batches;
    }

    private static RunOrder order(String glossary, Source source) {
        return RunOrder.of(new GlossaryId(glossary), List.of(source)).into(Set.of(Store.INDEX));
    }

    private List<String> folderDump() {
        new BatchRun(settings()).run(order("folder", new Source.Folder(0, Checkout.samples())), null, Progress.NONE);
        return dump("folder");
    }

    private List<String> dump(String glossary) {
        List<String> lines = new ArrayList<>();
        try (SearchIndex index =
                SearchEngines.of(new DataFolder(folder.resolve("data"))).open(new GlossaryId(glossary))) {
            index.forEachTerm(stated -> lines.add(Json.write(TermLine.of(stated.term(), List.of()))
                    .replace("\"glossary\":\"" + glossary + "\"", "\"glossary\":\"\"")));
        }
        return lines;
    }

    private static Map<String, String> samples() throws IOException {
        Map<String, String> payloads = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Checkout.samples())) {
            files.filter(file -> file.endsWith("_payload.json"))
                    .forEach(file -> payloads.put(
                            Checkout.samples().relativize(file).toString().replace('\\', '/'), text(file)));
        }
        return payloads;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Settings settings() {
        return TestSettings.in(folder);
    }
}
