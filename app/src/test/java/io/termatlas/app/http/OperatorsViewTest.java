package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.run.BatchRun;
import io.termatlas.app.run.EndpointRun;
import io.termatlas.app.run.ProcessLock;
import io.termatlas.app.run.RunJournal;
import io.termatlas.app.run.RunOrder;
import io.termatlas.app.run.Store;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.RemovalFault;
import io.termatlas.testkit.Checkout;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server shows operators of runs in other processes, which share nothing with it but the data folder.
final class OperatorsViewTest {
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? ");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");

    @TempDir
    private Path folder;

    private DataFolder data;
    private ServedGlossaries served;

    @BeforeEach
    void serve() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        for (String slug : List.of("gpu", "hbm", "tpu", "npu")) {
            publish(slug, PayloadWriter.page(aTerm(slug).explained("x").build()));
        }
        served = ServedGlossaries.of(data);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void promise15TheMetricsTellOfARunInAnotherProcess() throws IOException {
        assertThat(served.get("/observe/metrics").body()).doesNotContain("termatlas_run_outcome{");
        publish("odd", "[{\"data\":99}]");
        ingest(20);

        assertThat(served.metric(outcome("rejected"))).isEqualTo(1);
        assertThat(served.metric(outcome("done"))).isZero();
        assertThat(served.metric("termatlas_run_payloads{glossary=\"default\",kind=\"run\",result=\"rejected\"}"))
                .isEqualTo(1);
        assertThat(served.metric("termatlas_run_payloads{glossary=\"default\",kind=\"run\",result=\"with-term\"}"))
                .isEqualTo(4);
        assertThat(served.metric("termatlas_dead_letters{glossary=\"default\"}"))
                .isEqualTo(1);
        assertThat(served.metric("termatlas_store_generation{glossary=\"default\",store=\"index\"}"))
                .isEqualTo(1);
        assertThat(served.metric("termatlas_run_success_age_seconds{glossary=\"default\",kind=\"run\"}"))
                .isLessThan(60);
    }

    @Test
    void aRefusalIsToldAndWhatWasPublishedBeforeKeepsItsAge() throws IOException {
        ingest(20);
        Files.delete(folder.resolve("site/gpu/_payload.json"));
        assertThatThrownBy(() -> ingest(20)).isInstanceOf(RemovalFault.class);

        assertThat(served.metric(outcome("removal"))).isEqualTo(1);
        assertThat(served.get("/observe/metrics").body())
                .contains("termatlas_run_success_age_seconds{glossary=\"default\",kind=\"run\"}");
        assertThat(Files.readString(data.runs().resolve("default/run.json")))
                .contains("\"outcome\":\"removal\"", "more than the 20 %", "\"generation\":1");
    }

    @Test
    void aNoteThatIsNoneHarmsNothing() throws IOException {
        ingest(20);
        Files.writeString(data.runs().resolve("default/run.json"), "{\"glossary\":");
        assertThat(served.get("/observe/metrics").statusCode()).isEqualTo(200);
        ingest(20);
        assertThat(served.metric(outcome("done"))).isEqualTo(1);
    }

    @DisplayName("promise 15: health tells live from ready")
    @ParameterizedTest
    @ValueSource(strings = {"/observe/health", "/observe/health/ready"})
    void aServerWithoutAGlossaryIsAliveAndNotReady(String ready) {
        assertThat(served.get(ready).statusCode()).isEqualTo(503);
        assertThat(served.get("/observe/health/live").statusCode()).isEqualTo(200);
        assertThat(served.get("/observe/health/live").body()).isEqualTo("{\"status\":\"UP\",\"checks\":[]}");
        ingest(20);
        assertThat(served.get(ready).statusCode()).isEqualTo(200);
    }

    @DisplayName("promise 15: the dashboard and the runbook name what a scrape has")
    @Test
    void theDashboardAndTheRunbookNameWhatAScrapeHas() throws IOException {
        ingest(20);
        feed();
        served.get("/api/search?q=gpu");
        Map<String, Set<String>> series = series(served.get("/observe/metrics").body());

        List<String> queries = new ArrayList<>(dashboardQueries());
        queries.addAll(runbookQueries());
        assertThat(queries).hasSizeGreaterThan(25);
        assertThat(queries).allSatisfy(query -> {
            MetricQuery parsed = MetricQuery.parse(query);
            assertThat(series).containsKeys(parsed.metrics().toArray(String[]::new));
            assertThat(parsed.metrics())
                    .allSatisfy(metric -> assertThat(series.get(metric)).containsAll(parsed.labels()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum by (a (b)", "up{a=1}", "sum(", "up ~ 3", "3"})
    void whatIsNoQueryIsFound(String text) {
        assertThatThrownBy(() -> MetricQuery.parse(text)).isInstanceOf(RuntimeException.class);
    }

    private static List<String> dashboardQueries() throws IOException {
        JsonNode dashboard =
                JsonMapper.shared().readTree(Files.readString(Checkout.root().resolve("docs/grafana/termatlas.json")));
        List<String> queries = new ArrayList<>();
        dashboard
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> queries.add(target.path("expr").asString())));
        return queries;
    }

    /// The second column of the table of alarms.
    private static List<String> runbookQueries() throws IOException {
        String manual = Files.readString(Checkout.root().resolve("docs/operations.md"));
        String alarms = manual.substring(manual.indexOf("| alarm | expression |"));
        Matcher row = Pattern.compile("(?m)^\\| [^|]+ \\| `((?:[^`|]|\\\\\\|)+)` \\|")
                .matcher(alarms.substring(0, alarms.indexOf("\n\n")));
        return row.results().map(found -> found.group(1).replace("\\|", "|")).toList();
    }

    private static Map<String, Set<String>> series(String scrape) {
        Map<String, Set<String>> series = new java.util.HashMap<>();
        Matcher line = SERIES.matcher(scrape);
        while (line.find()) {
            Set<String> labels = series.computeIfAbsent(line.group(1), name -> new HashSet<>());
            if (line.group(2) != null) {
                LABEL.matcher(line.group(2)).results().forEach(label -> labels.add(label.group(1)));
            }
        }
        return series;
    }

    private static String outcome(String outcome) {
        return "termatlas_run_outcome{glossary=\"default\",kind=\"run\",outcome=\"" + outcome + "\"}";
    }

    private void publish(String slug, String payload) throws IOException {
        Path page = Files.createDirectories(folder.resolve("site").resolve(slug));
        Files.writeString(page.resolve("_payload.json"), payload);
    }

    private void ingest(int maxRemoval) {
        Settings settings = settings(maxRemoval);
        BatchRun run = new BatchRun(settings);
        RunOrder order = order(SourceParser.at(0, folder.resolve("site")));
        try (RunJournal journal = new RunJournal(settings);
                ProcessLock lock = run.lock(GlossaryId.DEFAULT)) {
            assertThat(lock).isNotNull();
            journal.run(order, run, () -> run.run(order, null, Progress.NONE));
        }
    }

    private void feed() throws IOException {
        Path queue = Files.createDirectories(folder.resolve("queue"));
        Files.writeString(
                queue.resolve("nvlink.json"),
                PayloadWriter.page(aTerm("nvlink").explained("x").build()));
        Source.Endpoint endpoint = new Source.Endpoint(0, "file:" + queue);
        try (EndpointRun run =
                new EndpointRun(order(endpoint), endpoint, settings(20), null, Progress.NONE, report -> {})) {
            run.run();
        }
    }

    private static RunOrder order(Source source) {
        return RunOrder.of(GlossaryId.DEFAULT, List.of(source)).into(Set.of(Store.INDEX));
    }

    private Settings settings(int maxRemoval) {
        return TestSettings.in(
                folder,
                Map.of(SettingKey.DATA, data.root().toString(), SettingKey.MAX_REMOVAL, String.valueOf(maxRemoval)));
    }
}
