package io.termatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.UsageFault;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
    private static final Origin PAGE = new Origin("glossary/nvlink/_payload.json");

    @Test
    void anAddressIsTheRouteUnlessTheSiteIsKnown() {
        Glossary here = Glossary.of(GlossaryId.DEFAULT);
        Glossary there = new Glossary(GlossaryId.DEFAULT, "en", URI.create("https://example.org/docs/"));
        assertThat(here.urlOf(at(""))).isEqualTo("/glossary/nvlink");
        assertThat(there.urlOf(at(""))).isEqualTo("https://example.org/docs/glossary/nvlink");
    }

    @Test
    void anAddressThatTheSiteGivesGoesBeforeTheRoute() {
        Glossary here = Glossary.of(GlossaryId.DEFAULT);
        Glossary there = new Glossary(GlossaryId.DEFAULT, "en", URI.create("https://example.org/docs"));
        assertThat(here.urlOf(at("/words/nvlink#top"))).isEqualTo("/words/nvlink#top");
        assertThat(there.urlOf(at("/words/nvlink"))).isEqualTo("https://example.org/docs/words/nvlink");
        assertThat(there.urlOf(at("https://words.example.org/nvlink"))).isEqualTo("https://words.example.org/nvlink");
    }

    private static StatedTerm at(String url) {
        Key key = new Key(GlossaryId.DEFAULT, Slug.of("nvlink"));
        Term term = new Term(key, "NVLink", "", "", "", "", "", new PageUrl(url), List.of(), List.of(), List.of());
        return StatedTerm.of(term, PAGE);
    }

    @Test
    void writesALanguageTagInItsCanonicalForm() {
        assertThat(new Glossary(GlossaryId.DEFAULT, "pt-br", Glossary.NO_BASE_URL).language())
                .isEqualTo("pt-BR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "klingon", "e n", "xx"})
    void refusesWhatIsNoLanguage(String tag) {
        assertThatThrownBy(() -> new Glossary(GlossaryId.DEFAULT, tag, Glossary.NO_BASE_URL))
                .isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "ftp://example.org", "https:/path", "/docs"})
    void refusesWhatIsNoBaseUrl(String url) {
        assertThatThrownBy(() -> new Glossary(GlossaryId.DEFAULT, "en", URI.create(url)))
                .isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Default", "../etc", ".hidden", "a/b", "a b"})
    void refusesAnIdThatIsNoFolderName(String id) {
        assertThatThrownBy(() -> new GlossaryId(id)).isInstanceOf(UsageFault.class);
    }

    @Test
    void knowsATermsOwnPage() {
        assertThat(PAGE.isOwnRouteOf(Slug.of("nvlink"))).isTrue();
        assertThat(new Origin("glossary/_payload.json").isOwnRouteOf(Slug.of("nvlink")))
                .isFalse();
        assertThat(new Origin("_payload.json").route()).isEqualTo("/");
    }

    @Test
    void takesAPageForTheSameInAFileAndInAFolder() {
        assertThat(new Origin("glossary/nvlink.html").route()).isEqualTo("/glossary/nvlink");
        assertThat(new Origin("glossary/nvlink/index.html").route()).isEqualTo("/glossary/nvlink");
        assertThat(new Origin("glossary/nvlink.html__data.json").route()).isEqualTo("/glossary/nvlink");
        assertThat(new Origin("index.html").route()).isEqualTo("/");
        assertThat(new Origin("about.HTM").route()).isEqualTo("/about");
        assertThat(new Origin("a.html/_payload.json").route()).isEqualTo("/a.html");
    }
}
