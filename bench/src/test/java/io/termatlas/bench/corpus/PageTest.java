package io.termatlas.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private final Page page =
            Page.of(new TermComposer(Headwords.of(TinyWordNet.open())).compose(TinyWordNet.synset("24/7")));

    @Test
    void liesInAFolderNamedAfterTheSlug() {
        assertThat(page.path()).isEqualTo("glossary/24-7-n-1/_payload.json");
    }

    @Test
    void isWrittenEntryForEntryAsASiteWritesIt() {
        assertThat(page.payload().replaceFirst("\"\\$f[\\w-]{43}\"", "\"KEY\"")).isEqualTo("""
                        [{"data":1,"prerenderedAt":-1},["ShallowReactive",2],{"KEY":3},\
                        {"slug":4,"term":5,"shortDefinition":6,"seoTitle":7,"seoDescription":8,"explanation":6,"category":9},\
                        "24-7-n-1","24\\u002F7","Every hour of every day.",\
                        "24\\u002F7: definition and relations (noun.time)",\
                        "Learn what 24\\u002F7 means and how it relates to other concepts. Every hour of every day.",\
                        "noun.time"]""");
    }

    @Test
    void ofAnotherBuildDiffersInTheClockAlone() {
        assertThat(page.prerenderedAt(1_700_000_000_000L).payload())
                .isEqualTo(page.payload()
                        .replace("\"prerenderedAt\":-1", "\"prerenderedAt\":10")
                        .replace("\"noun.time\"]", "\"noun.time\",1700000000000]"));
    }

    @Test
    void thatListsTermsLiesAboveTheirs() {
        assertThat(Page.listing(List.of()).path()).isEqualTo("glossary/_payload.json");
    }
}
