package io.termatlas.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.graph.GraphAddress;
import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.route.FeedSettings;
import io.termatlas.ingest.run.RunLimits;
import io.termatlas.ingest.site.SiteSettings;
import io.termatlas.ingest.source.SourceOptions;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void knowsWhatIsUsual() {
        assertThat(read(Map.of(), Map.of()))
                .isEqualTo(new Settings(
                        folder.resolve("data"),
                        DataMode.OWNER,
                        Neo4jSettings.LOCAL,
                        new ServerSettings(
                                new HttpSettings("127.0.0.1", 8080, List.of(), ""), false, false, AdminKeySetting.NONE),
                        new RunSettings(
                                20,
                                1,
                                new Limits(32L << 20, 256, 2_000_000, 1 << 24, 64L << 20),
                                new RunLimits(256L << 30, 64L << 30, 64L << 30),
                                false,
                                null,
                                SourceOptions.DEFAULT,
                                Duration.ofMinutes(2),
                                null,
                                SiteSettings.DEFAULT,
                                FeedSettings.DEFAULT,
                                null)));
    }

    @Test
    void prefersAnOptionToTheEnvironmentAndThatToTheFile() throws IOException {
        write("port = 1\nhost = file\nmax-removal = 7\n");
        Settings settings =
                read(Map.of(SettingKey.PORT, "3"), Map.of("TERMATLAS_PORT", "2", "TERMATLAS_HOST", "environment"));
        assertThat(settings.server())
                .isEqualTo(new ServerSettings(
                        new HttpSettings("environment", 3, List.of(), ""), true, false, AdminKeySetting.NONE));
        assertThat(settings.run().maxRemovalPercent()).isEqualTo(7);
    }

    @Test
    void takesWhatIsBlankInTheEnvironmentOrTheFileAsNotSet() throws IOException {
        write("host =\n");
        assertThat(read(Map.of(), Map.of("TERMATLAS_PORT", "")).server())
                .isEqualTo(new ServerSettings(
                        new HttpSettings("127.0.0.1", 8080, List.of(), ""), false, false, AdminKeySetting.NONE));
    }

    @Test
    void readsPathsOfAFileFromItsOwnFolder() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("etc"));
        Path file = Files.writeString(elsewhere.resolve("my.properties"), "data = store\n");
        Settings settings = Settings.read(new SettingSources(Map.of(), Map.of(), SettingsFile.read(file), folder));
        assertThat(settings.data()).isEqualTo(elsewhere.resolve("store"));
    }

    @Test
    void saysHowSourcesOnTheDiskAreRead() throws IOException {
        write("follow-links = true\n");

        assertThat(read(Map.of(), Map.of("TERMATLAS_ZIP_CHARSET", "Shift_JIS"))
                        .run()
                        .sources())
                .isEqualTo(new SourceOptions(true, Charset.forName("Shift_JIS")));
        assertThatThrownBy(() -> read(Map.of(SettingKey.ZIP_CHARSET, "klingon"), Map.of()))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("--zip-charset")
                .hasMessageContaining("klingon")
                .hasMessageContaining("CP437");
    }

    @Test
    void doesNotReadAMappingBeforeItIsNeeded() throws IOException {
        write("mapping = none.yaml\n");
        RunSettings settings = read(Map.of(), Map.of()).run();

        assertThat(settings.mapping()).isEqualTo(folder.resolve("none.yaml"));
        assertThatThrownBy(settings::readMapping).isInstanceOf(UsageFault.class).hasMessageContaining("none.yaml");
    }

    @Test
    void readsTheNamesOfNeo4jsOwnTools() {
        Map<String, String> environment = Map.of(
                "NEO4J_URI", "neo4j+s://graph.example.org",
                "NEO4J_USERNAME", "anna",
                "NEO4J_PASSWORD", "secret",
                "NEO4J_DATABASE", "terms");
        assertThat(read(Map.of(), environment).neo4j().server())
                .contains(new GraphAddress(URI.create("neo4j+s://graph.example.org"), "anna", "secret", "terms"));
    }

    @Test
    void partsTheOptionsForTheLocalNeo4jsJava() {
        assertThat(read(Map.of(), Map.of("NEO4J_JAVA_OPTS", " -Xmx2g  -Da=b "))
                        .neo4j()
                        .javaOptions())
                .containsExactly("-Xmx2g", "-Da=b");
        assertThat(read(Map.of(), Map.of()).neo4j().javaOptions()).isEmpty();
    }

    @Test
    void wantsThePasswordOfANamedServer() {
        assertThatThrownBy(() -> read(Map.of(SettingKey.NEO4J_URI, "bolt://localhost"), Map.of()))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("NEO4J_PASSWORD");
    }

    @Test
    void neverRepeatsAPasswordInAnAddress() {
        for (String uri : List.of("bolt://neo4j:secret@localhost", "bolt://neo4j:secret@local host")) {
            assertThatThrownBy(() -> read(Map.of(SettingKey.NEO4J_URI, uri), Map.of("NEO4J_PASSWORD", "x")))
                    .isInstanceOf(UsageFault.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void saysNothingOfThePassword() {
        Settings settings = read(Map.of(SettingKey.NEO4J_URI, "bolt://localhost"), Map.of("NEO4J_PASSWORD", "secret"));
        assertThat(settings.toString()).contains("bolt://localhost").doesNotContain("secret");
    }

    @Test
    void refusesAnUnknownKeyWithTheNearestOne() throws IOException {
        write("max-remval = 5\n");
        assertThatThrownBy(() -> read(Map.of(), Map.of()))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("'max-remval' in " + folder.resolve("termatlas.properties"))
                .hasMessageContaining("did you mean 'max-removal'?");
    }

    @Test
    void refusesAnUnknownKeyWithAllOfThemWhenNoneIsNear() throws IOException {
        write("colour = red\n");
        assertThatThrownBy(() -> read(Map.of(), Map.of()))
                .hasMessageContaining(
                        "cors-origins, cache-control, search-key, ignored-facets, count-events, misses, max-connections, request-timeout, max-pending, max-removal");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> SettingsFile.read(folder.resolve("none.properties")))
                .isInstanceOf(UsageFault.class)
                .hasMessageEndingWith("cannot be read: there is no such file.");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 65536, a number from 0 to 65535",
        "PORT, tcp://10.0.0.1:80, a number from 0 to 65535",
        "MAX_REMOVAL, 101, a number from 0 to 100",
        "PAYLOAD_LIMIT, big, a size such as 32m",
        "PAYLOAD_LIMIT, 999999999999g, a size such as 32m",
        "PAYLOAD_LIMIT, 0, a size from 1 to 1073741824 bytes",
        "PAYLOAD_LIMIT, 3g, a size from 1 to 1073741824 bytes",
        "PAYLOAD_ENTRIES, 0, a number from 1",
        "PAYLOAD_DEPTH, deep, a number from 1",
        "PAYLOAD_SPARSE, -1, a number from 1",
        "PAYLOAD_TEXT, 0k, a size from 1",
        "RUN_BYTES, much, a size such as 32m",
        "RUN_TEXT, 0, a size from 1",
        "STRICT, yes, true or false",
        "MISSES, on, true or false",
        "CORS_ORIGINS, example.org, a list of web origins",
        "PUBLIC_HOSTS, https://example.org, a list of host names",
        "CACHE_CONTROL, max-age: 60, a header Cache-Control",
        "GRAPH_WAIT, soon, a duration such as 30s or 2m",
    })
    void namesThePlaceOfAWrongValue(SettingKey key, String value, String wanted) throws IOException {
        assertThatThrownBy(() -> read(Map.of(key, value), Map.of()))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining(key.option())
                .hasMessageContaining(wanted);
        assertThatThrownBy(() -> read(Map.of(), Map.of(key.variable(), value)))
                .hasMessageContaining("the environment variable " + key.variable());
        write(key.key() + " = " + value + "\n");
        assertThatThrownBy(() -> read(Map.of(), Map.of())).hasMessageContaining(key.key() + " in " + folder);
    }

    @ParameterizedTest
    @CsvSource({"4096, 4096", "1k, 1024", "32m, 33554432", "32 MiB, 33554432", "2GB, 2147483648"})
    void readsSizes(String text, long bytes) {
        assertThat(read(Map.of(SettingKey.RUN_BYTES, text), Map.of())
                        .run()
                        .whole()
                        .bytes())
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"0, PT0S", "30s, PT30S", "2m, PT2M", "1 H, PT1H"})
    void readsDurations(String text, Duration duration) {
        assertThat(read(Map.of(SettingKey.GRAPH_WAIT, text), Map.of()).run().graphWait())
                .isEqualTo(duration);
    }

    private Settings read(Map<SettingKey, String> options, Map<String, String> environment) {
        return Settings.read(new SettingSources(options, environment, SettingsFile.in(folder), folder));
    }

    private void write(String lines) throws IOException {
        Files.writeString(folder.resolve(SettingsFile.NAME), lines);
    }

    @Test
    void saysHowASiteIsReadAndHowMessagesAreGathered() {
        RunSettings run = read(
                        Map.of(),
                        Map.of(
                                "TERMATLAS_SITE_CONNECTIONS", "2",
                                "TERMATLAS_SITE_RATE", "5",
                                "TERMATLAS_SITE_PAGES", "100",
                                "TERMATLAS_SITE_BYTES", "10m",
                                "TERMATLAS_FEED_MESSAGES", "50",
                                "TERMATLAS_FEED_SECONDS", "60"))
                .run();

        assertThat(run.site().connections()).isEqualTo(2);
        assertThat(run.site().perSecond()).isEqualTo(5);
        assertThat(run.site().pages()).isEqualTo(100);
        assertThat(run.site().bytes()).isEqualTo(10 << 20);
        assertThat(run.feed().messages()).isEqualTo(50);
        assertThat(run.feed().pause()).isEqualTo(Duration.ofMinutes(1));
    }
}
