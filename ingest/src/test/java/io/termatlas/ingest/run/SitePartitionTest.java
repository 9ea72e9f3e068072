package io.termatlas.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.ingest.run.SitePartition.Part;
import io.termatlas.model.GlossaryId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitePartitionTest {
    private static final GlossaryId DOCS = new GlossaryId("docs");

    @ParameterizedTest
    @CsvSource({
        "glossary/nvlink/_payload.json,    docs,         ''",
        "_payload.json,                    docs,         ''",
        "de/glossary/nvlink/_payload.json, docs-de,      de",
        "de/_payload.json,                 docs-de,      de",
        "pt-BR/glossary/x/_payload.json,   docs-pt-br,   pt-BR",
        "zh_hans/glossary/x/_payload.json, docs-zh-hans, zh-Hans",
        "xx/glossary/x/_payload.json,      docs,         ''",
        "DE/glossary/x/_payload.json,      docs,         ''",
        "api/glossary/x/_payload.json,     docs,         ''"
    })
    void aLanguageTagAtTheFrontMakesAGlossaryOfItsOwn(String path, String id, String language) {
        Part part = new SitePartition(DOCS, List.of(), true).of(path);

        assertThat(part.id()).isEqualTo(new GlossaryId(id));
        assertThat(part.language()).isEqualTo(language.isEmpty() ? null : language);
    }

    @Test
    void localesCanBeSwitchedOff() {
        assertThat(SitePartition.whole(DOCS)
                        .of("de/glossary/nvlink/_payload.json")
                        .id())
                .isEqualTo(DOCS);
    }

    @Test
    void theLongestPrefixThatTheUserGaveComesFirst() {
        SitePartition partition = new SitePartition(
                DOCS,
                List.of(Part.of(new GlossaryId("de"), "de/"), new Part(new GlossaryId("law"), "de/law/", "en")),
                true);

        assertThat(partition.of("de/glossary/x/_payload.json")).isEqualTo(new Part(new GlossaryId("de"), "de/", "de"));
        assertThat(partition.of("de/law/x/_payload.json")).isEqualTo(new Part(new GlossaryId("law"), "de/law/", "en"));
        assertThat(partition.of("derivatives/x/_payload.json").id()).isEqualTo(DOCS);
        assertThat(partition.of("fr/x/_payload.json").id()).isEqualTo(new GlossaryId("docs-fr"));
    }
}
