package io.termatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathFormTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            glossary/nvlink/_payload.json,          glossary/nvlink/_payload.json
            glossary/caf%C3%A9/_payload.json,       glossary/caf\u00e9/_payload.json
            glossary/caf%c3%a9/_payload.json,       glossary/caf\u00e9/_payload.json
            glossary/cafe\u0301/_payload.json,      glossary/caf\u00e9/_payload.json
            glossary/cafe%CC%81/_payload.json,      glossary/caf\u00e9/_payload.json
            glossary/%F0%9F%98%80,                  glossary/\uD83D\uDE00
            %67lossary/two%20words,                 glossary/two words
            glossary/_payload.json?_b=1a2b,         glossary/_payload.json
            glossary/_payload.json?,                glossary/_payload.json
            what?/_payload.json,                    what%3F/_payload.json
            what%3f/_payload.json,                  what%3F/_payload.json
            c#/_payload.json,                       c%23/_payload.json
            100%/_payload.json,                     100%25/_payload.json
            100%25/_payload.json,                   100%25/_payload.json
            100%2541,                               100%2541
            tcp%2Fip/_payload.json,                 tcp%2Fip/_payload.json
            tcp%2fip/_payload.json,                 tcp%2Fip/_payload.json
            a%5cb,                                  a%5Cb
            a%00b%0a,                               a%00b%0A
            caf%e9/_payload.json,                   caf%E9/_payload.json
            caf%c3/_payload.json,                   caf%C3/_payload.json
            glossary//nvlink///_payload.json,       glossary/nvlink/_payload.json
            a;v=1/b,                                a;v=1/b
            50%,                                    50%25
            %4,                                     %254
            """)
    void isOneHoweverAPathIsWritten(String path, String form) {
        assertThat(PathForm.of(path)).isEqualTo(form);
        assertThat(PathForm.of(form)).as("of the form").isEqualTo(form);
    }

    @Test
    void tellsAPageOfItsOwnHoweverItsPathIsWritten() {
        assertThat(new Origin("glossary/caf%C3%A9/_payload.json").isOwnRouteOf(Slug.of("caf\u00e9")))
                .isTrue();
        assertThat(new Origin("glossary/cafe\u0301/_payload.json"))
                .isEqualTo(new Origin("glossary/caf\u00e9/_payload.json"));
        assertThat(new Origin("glossary/caf\u00e9.html").isOwnRouteOf(new Slug("caf%C3%A9")))
                .isTrue();
        assertThat(new Origin("glossary/100%/_payload.json").isOwnRouteOf(Slug.of("100%")))
                .isTrue();
    }
}
