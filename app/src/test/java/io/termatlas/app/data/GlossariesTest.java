package io.termatlas.app.data;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.fault.UnknownFault;
import io.termatlas.model.fault.UsageFault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GlossariesTest {
    private static final GlossaryId CHIPS = new GlossaryId("chips");
    private static final GlossaryId FOOD = new GlossaryId("food");

    @TempDir
    private Path folder;

    @Test
    void choosesTheOnlyOneWhenNoneIsNamed() {
        assertThat(Glossaries.choose(null, List.of(CHIPS))).isEqualTo(CHIPS);
    }

    @Test
    void theDefaultIsMeantAmongSeveral() {
        assertThat(Glossaries.choose(null, List.of(CHIPS, GlossaryId.DEFAULT))).isEqualTo(GlossaryId.DEFAULT);
    }

    @Test
    void severalWithoutADefaultAskWhich() {
        assertThatThrownBy(() -> Glossaries.choose(null, List.of(CHIPS, FOOD)))
                .isInstanceOf(UsageFault.class)
                .hasMessage("Say which glossary: chips, food.");
    }

    @Test
    void anUnknownOneIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Glossaries.choose("music", List.of(CHIPS, FOOD)))
                .isInstanceOf(UnknownFault.class)
                .hasMessage("There is no glossary 'music': choose among chips, food.");
    }

    @Test
    void anEmptyDataFolderSaysHowToFillIt() {
        try (Glossaries glossaries = new Glossaries(new DataFolder(folder))) {
            assertThatThrownBy(() -> glossaries.choose(null))
                    .isInstanceOf(UnknownFault.class)
                    .hasMessageContaining("termatlas ingest SOURCE");
        }
    }

    @Test
    void aGlossaryWrittenLaterAppears() {
        DataFolder data = new DataFolder(folder);
        try (Glossaries glossaries = new Glossaries(data)) {
            WrittenGlossary.write(data, "chips", aTerm("gpu"));
            assertThat(glossaries.ids()).containsExactly(CHIPS);
            WrittenGlossary.write(data, "food", aTerm("salt"));
            assertThat(glossaries.ids()).containsExactly(CHIPS, FOOD);
            assertThat(glossaries.index(FOOD).find(Slug.of("salt"))).isPresent();
        }
    }

    @Test
    void anIndexIsOpenedOnce() {
        DataFolder data = new DataFolder(folder);
        WrittenGlossary.write(data, "chips", aTerm("gpu"));
        try (Glossaries glossaries = new Glossaries(data)) {
            assertThat(glossaries.index(CHIPS)).isSameAs(glossaries.index(CHIPS));
        }
    }
}
