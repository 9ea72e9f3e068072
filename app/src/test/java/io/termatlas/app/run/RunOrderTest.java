package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.UsageFault;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunOrderTest {
    private static final GlossaryId DOCS = new GlossaryId("docs");
    private static final Glossary KNOWN = new Glossary(DOCS, "de", URI.create("https://example.org"));

    private static RunOrder order(@Nullable String language, @Nullable URI baseUrl) {
        return new RunOrder(List.of(), DOCS, language, baseUrl, true, false, EnumSet.allOf(Store.class));
    }

    @Test
    void keepsWhatTheGlossaryHas() {
        assertThat(order(null, null).settled(Optional.of(KNOWN))).isEqualTo(KNOWN);
    }

    @Test
    void prefersWhatTheUserSays() {
        assertThat(order("fr", URI.create("https://example.com/")).settled(Optional.of(KNOWN)))
                .isEqualTo(new Glossary(DOCS, "fr", URI.create("https://example.com")));
    }

    @Test
    void beginsWithEnglishAndNoAddress() {
        assertThat(order(null, null).settled(Optional.empty())).isEqualTo(Glossary.of(DOCS));
    }

    @Test
    void isRefusedWhenASourceIsNotThere() {
        assertThatThrownBy(() -> RunOrder.of(DOCS, List.of(Path.of("."), Path.of("nowhere"))))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("nowhere");
    }
}
