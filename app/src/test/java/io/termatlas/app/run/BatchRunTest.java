package io.termatlas.app.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.SearchEngine;
import io.termatlas.search.SearchIndex;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchRunTest {
    private static final Glossary GLOSSARY = Glossary.of(GlossaryId.DEFAULT);

    @TempDir
    private Path folder;

    @Test
    void rebuildsAnIndexThatAnotherVersionLaidOutAndKeepsTermsThatNoSourceStated() throws IOException {
        writeWithAnotherDerivation();
        Path payload = folder.resolve("nvlink/_payload.json");
        Files.createDirectories(payload.getParent());
        Files.writeString(payload, PayloadWriter.page(aTerm("nvlink").build()));

        Report report = new BatchRun(settings()).run(indexOnly(payload), null, Progress.NONE);

        assertThat(report.terms().unchanged()).isEqualTo(1);
        try (SearchIndex index = engine().open(GlossaryId.DEFAULT)) {
            assertThat(index.ledger().derivation()).isEqualTo(engine().derivation("en"));
            assertThat(index.ledger().generation()).isEqualTo(2);
            assertThat(index.isPublished(Slug.of("hbm"))).isTrue();
        }
    }

    private void writeWithAnotherDerivation() {
        try (IndexSink sink = engine().sink(GLOSSARY, false)) {
            sink.upsert(aTerm("nvlink").stated());
            sink.upsert(aTerm("hbm").stated());
            sink.commit(new Ledger(GLOSSARY, 1, 2, Instant.EPOCH, "another", false));
        }
    }

    private static RunOrder indexOnly(Path source) {
        return RunOrder.of(GlossaryId.DEFAULT, List.of(SourceParser.at(0, source)))
                .into(Set.of(Store.INDEX));
    }

    private SearchEngine engine() {
        return SearchEngines.of(new DataFolder(folder.resolve("data")));
    }

    private Settings settings() {
        return TestSettings.in(folder);
    }
}
