package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.ingest.run.SitePartition;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunOrderTest {
    private static final GlossaryId DOCS = new GlossaryId("docs");
    private static final Glossary KNOWN = new Glossary(DOCS, "de", URI.create("https://example.org"));

    private static final SitePartition.Part MAIN = new SitePartition.Part(DOCS, "", null);

    private static RunOrder order(@Nullable String language, @Nullable URI baseUrl) {
        return new RunOrder(
                List.of(),
                SitePartition.whole(DOCS),
                Exclusion.NONE,
                language,
                baseUrl,
                true,
                false,
                EnumSet.allOf(Store.class),
                false,
                Deriving.NOW,
                null);
    }

    @Test
    void keepsWhatTheGlossaryHas() {
        assertThat(order(null, null).settled(MAIN, Optional.of(KNOWN))).isEqualTo(KNOWN);
    }

    @Test
    void prefersWhatTheUserSays() {
        assertThat(order("fr", URI.create("https://example.com/")).settled(MAIN, Optional.of(KNOWN)))
                .isEqualTo(new Glossary(DOCS, "fr", URI.create("https://example.com")));
    }

    @Test
    void beginsWithEnglishAndNoAddress() {
        assertThat(order(null, null).settled(MAIN, Optional.empty())).isEqualTo(Glossary.of(DOCS));
    }

    @Test
    void aSiteFromTheWebIsReachedWhereItWasRead() {
        Source.Site site = new Source.Site(0, URI.create("https://example.org/docs/"));

        assertThat(RunOrder.of(DOCS, List.of(site))
                        .settled(MAIN, Optional.empty())
                        .baseUrl())
                .isEqualTo(URI.create("https://example.org/docs"));
        assertThat(RunOrder.of(DOCS, List.of(site)).settled(MAIN, Optional.of(KNOWN)))
                .isEqualTo(KNOWN);
    }

    @Test
    void aLocaleHasItsOwnLanguage() {
        SitePartition.Part german = new SitePartition.Part(new GlossaryId("docs-de"), "de/", "de");

        assertThat(order("fr", null).settled(german, Optional.empty()).language())
                .isEqualTo("de");
    }
}
