package io.termatlas.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.ingest.source.SiblingPage;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Term;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In which bytes a page may be written.
class PageCharsetTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            UTF-8,        -,            caf\u00e9
            windows-1252, windows-1252, caf\u00e9
            Shift_JIS,    shift_jis,    \u7528\u8a9e
            UTF-8,        klingon,      caf\u00e9
            UTF-16,       -,            caf\u00e9
            UTF-16,       utf-8,        caf\u00e9
            x-UTF-16LE-BOM, windows-1252, \u7528\u8a9e
            """)
    void readsAPageInWhatItsMarkElseItselfSays(Charset charset, @Nullable String stated, String name) {
        Decoded decoded = decode(page(stated, name).getBytes(charset));

        assertThat(decoded.terms()).extracting(Term::name).containsExactly(name);
        assertThat(decoded.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            windows-1252, -,         UTF-8
            windows-1252, utf-8,     UTF-8
            windows-1252, shift_jis, Shift_JIS
            """)
    void tellsOfBytesThatAreNoText(Charset charset, @Nullable String stated, String read) {
        Decoded decoded = decode(page(stated, "caf\u00e9").getBytes(charset));

        assertThat(decoded.terms()).hasSize(1);
        assertThat(decoded.warnings()).singleElement().asString().contains("bytes that are no " + read);
    }

    @Test
    void looksAtAPageBesideAPayloadInItsOwnCharset() {
        String page = "<meta name=robots content=noindex>";

        assertThat(SiblingPage.of(page.getBytes(StandardCharsets.UTF_16)).isKeptOut())
                .isTrue();
    }

    private static String page(@Nullable String stated, String name) {
        return (stated == null ? "" : "<meta charset=" + stated + ">")
                + "<script type=\"application/ld+json\">{\"@type\":\"DefinedTerm\",\"termCode\":\"a\",\"name\":\""
                + name
                + "\"}</script>";
    }

    private static Decoded decode(byte[] page) {
        return new PayloadDecoder(Limits.DEFAULT).decode(GlossaryId.DEFAULT, new Origin("a/index.html"), page);
    }
}
