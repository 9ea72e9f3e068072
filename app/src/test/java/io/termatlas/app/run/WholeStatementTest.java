package io.termatlas.app.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.RemovalFault;
import io.termatlas.search.SearchIndex;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An endpoint that says when it has stated its glossary as a whole: files, in the order of their names.
class WholeStatementTest {
    private static final String END = "{\"termatlas\":\"statement-end\"}";

    @TempDir
    private Path folder;

    private Path queue;
    private int sent;
    private final List<Report> batches = new ArrayList<>();

    @BeforeEach
    void beginAQueue() throws IOException {
        queue = Files.createDirectories(folder.resolve("queue"));
    }

    @Test
    void theSecondEndRemovesWhatWasNotSaidSinceTheFirst() throws IOException {
        say("gpu", "hbm", "tpu");
        end(END);
        say("gpu", "tpu");
        end(END);
        follow(50);
        assertThat(published()).containsExactly("gpu", "tpu");
        assertThat(batches).extracting(batch -> batch.terms().removed()).containsExactly(0L, 0L, 0L, 1L);
        assertThat(batches.get(1).notices().findings())
                .singleElement()
                .asString()
                .contains("began before this process did: nothing is removed");
        assertThat(batches.get(3).complete()).isTrue();
    }

    @Test
    void afterARestartTheFirstEndRemovesNothing() throws IOException {
        say("gpu", "hbm");
        end(END);
        follow(50);
        say("gpu");
        end(END);
        follow(50);
        assertThat(published()).containsExactly("gpu", "hbm");
    }

    @Test
    void withoutAnEndNothingIsEverRemoved() throws IOException {
        say("gpu", "hbm");
        end(END);
        say("gpu");
        follow(50);
        assertThat(published()).containsExactly("gpu", "hbm");
    }

    @Test
    void whatARejectedMessageSaidBeforeStays() throws IOException {
        send("hbm", PayloadWriter.page(aTerm("hbm").explained("x").build()));
        say("gpu", "tpu");
        end(END);
        say("gpu");
        send("hbm", "[{\"data\":99}]");
        end(END);
        follow(50);
        assertThat(published()).containsExactly("gpu", "hbm");
    }

    @Test
    void tooManyRemovalsAreRefusedAndTheStreamGoesOn() throws IOException {
        say("gpu", "hbm", "tpu");
        end(END);
        say("gpu");
        end(END);
        say("npu");
        assertThatThrownBy(() -> follow(50))
                .isInstanceOf(RemovalFault.class)
                .hasMessageContaining("would remove 2 of 3 terms");
        assertThat(published()).containsExactly("gpu", "hbm", "npu", "tpu");
    }

    @Test
    void theEndOfAnotherGlossaryIsPassedOver() throws IOException {
        end(END);
        say("gpu", "hbm");
        end("{\"termatlas\":\"statement-end\",\"glossary\":\"other\"}");
        say("gpu");
        end("{\"termatlas\":\"statement-end\",\"glossary\":\"default\"}");
        say("tpu");
        end(END);
        follow(100);
        assertThat(published()).containsExactly("tpu");
    }

    private void say(String... slugs) throws IOException {
        for (String slug : slugs) {
            send(slug, PayloadWriter.page(aTerm(slug).explained("x").build()));
        }
    }

    private void end(String body) throws IOException {
        send("end", body);
    }

    /// As the page of that name; the number before it says its turn.
    private void send(String name, String body) throws IOException {
        Path page = Files.createDirectories(
                queue.resolve(String.format(Locale.ROOT, "%04d", sent++)).resolve(name));
        Files.writeString(page.resolve("_payload.json"), body);
    }

    /// Takes all that waits.
    private void follow(int maxRemoval) {
        Source.Endpoint endpoint =
                new Source.Endpoint(0, "file:" + queue + "?recursive=true&delete=true&sortBy=file:path");
        RunOrder order = RunOrder.of(GlossaryId.DEFAULT, List.of(endpoint)).into(Set.of(Store.INDEX));
        Settings settings = TestSettings.in(folder, Map.of(SettingKey.MAX_REMOVAL, String.valueOf(maxRemoval)));
        try (EndpointRun run = new EndpointRun(order, endpoint, settings, null, Progress.NONE, batches::add)) {
            run.run();
        }
    }

    private Set<String> published() {
        Set<String> slugs = new TreeSet<>();
        try (SearchIndex index =
                SearchEngines.of(new DataFolder(folder.resolve("data"))).open(GlossaryId.DEFAULT)) {
            index.forEachTerm(stated -> slugs.add(stated.slug().value()));
        }
        return slugs;
    }
}
