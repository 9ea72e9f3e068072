package io.termatlas.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.bench.corpus.MakeCorpus;
import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.decode.PayloadDecoder;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Term;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedPagesTest {
    @TempDir
    private Path folder;

    @Test
    void saysSomethingNewOfATermEachTime() {
        Path site = folder.resolve("site");
        MakeCorpus.write(Path.of("src/test/resources/wordnet"), 1, site);
        ChangedPages pages = ChangedPages.of(site);

        Term first = term(pages.next());
        Term second = term(pages.next());

        assertThat(first.slug()).isEqualTo(second.slug());
        assertThat(first.shortDefinition()).endsWith(" Revised 1 times.");
        assertThat(second.shortDefinition()).endsWith(" Revised 2 times.");
    }

    private static Term term(ChangedPages.Page page) {
        return new PayloadDecoder(Limits.DEFAULT)
                .decode(GlossaryId.DEFAULT, new Origin("glossary/" + page.slug() + "/_payload.json"), page.bytes())
                .terms()
                .getFirst();
    }
}
