package io.termatlas.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadKindTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            _payload.json,                          NUXT
            glossary/nvlink/_payload.json,          NUXT
            glossary/nvlink/_payload.json?_b=1a2b,  NUXT
            glossary/_payload.js,                   NUXT_SCRIPT
            glossary/_payload.js?x/y.html,          NUXT_SCRIPT
            glossary/nvlink/__data.json,            SVELTEKIT
            glossary/nvlink.html__data.json,        SVELTEKIT
            index.html,                             PAGE
            glossary/NVLink.HTM,                    PAGE
            nvlink.json,                            UNNAMED
            glossary/nvlink,                        UNNAMED
            my_payload.json,                        UNNAMED
            """)
    void goesByTheName(String path, PayloadKind kind) {
        assertThat(PayloadKind.of(path)).isEqualTo(kind);
    }

    @Test
    void findsNothingElseOfASite() {
        assertThat(PayloadKind.find("_nuxt/entry.js")).isEmpty();
        assertThat(PayloadKind.find("_nuxt/builds/latest.json")).isEmpty();
        assertThat(PayloadKind.find("_payload.json")).contains(PayloadKind.NUXT);
    }

    @Test
    void identityLeavesTheBuildOut() {
        assertThat(PayloadKind.withoutQuery("a/_payload.json?_b=1a2b")).isEqualTo("a/_payload.json");
        assertThat(PayloadKind.withoutQuery("a/_payload.json")).isEqualTo("a/_payload.json");
    }

    @Test
    void knowsWhereThePayloadsOfAPageLie() {
        assertThat(PayloadKind.payloadsBeside("a/index.html")).contains("a/_payload.json", "a/__data.json");
        assertThat(PayloadKind.payloadsBeside("a/b.html"))
                .contains("a/b/_payload.json", "a/b/__data.json", "a/b.html__data.json");
        assertThat(PayloadKind.payloadsBeside("index.html")).contains("_payload.json", "_payload.js");
    }
}
