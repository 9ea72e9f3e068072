package io.termatlas.search.entry;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.termatlas.model.NameClaim;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.search.analysis.Language;
import io.termatlas.testkit.TermBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final TermBuilder GPU = aTerm("gpu")
            .named("Graphics Processing Unit (GPU)")
            .alias("Video Cards")
            .defined("A processor, and processors again.")
            .categorised("x".repeat(300))
            .relatedTo("gpu", "tpu", "hbm", "tpu")
            .asked("What is a GPU?", "A processor.");

    @Test
    void holdsTheNamesInEveryForm() {
        assertThat(of(GPU.stated()).names())
                .containsOnly(
                        entry(NameForm.WRITTEN, Set.of("Graphics Processing Unit (GPU)")),
                        entry(NameForm.CASELESS, Set.of("graphics processing unit (gpu)")),
                        entry(NameForm.NAME, Set.of("graphicsprocessingunitgpu")),
                        entry(NameForm.SLUG, Set.of("gpu")),
                        entry(NameForm.ACRONYM, Set.of("GPU")),
                        entry(NameForm.ALIAS, Set.of("videocards", "graphicsprocessingunit", "gpu")),
                        entry(NameForm.SPELLING, Set.of()),
                        entry(
                                NameForm.STEMS,
                                Set.of("graphicprocessunitgpu", "videocard", "graphicprocessunit", "gpu")),
                        entry(
                                NameForm.ORDERLESS,
                                Set.of(
                                        "gpu graphic process unit",
                                        "gpu graphics processing unit",
                                        "card video",
                                        "cards video",
                                        "graphic process unit",
                                        "graphics processing unit")),
                        entry(NameForm.INITIALS, Set.of("gpu", "vc")));
    }

    @Test
    void holdsWordsWithTheirProminenceBesideTheWordsAsTheyStand() {
        Map<String, Integer> words = of(GPU.stated()).words();
        assertThat(words).containsKeys("process", "=processor", "=processors");
        assertThat(words.get("process")).isGreaterThan(words.get("=processors"));
        assertThat(words.values()).allMatch(prominence -> prominence >= 1 && prominence <= Prominence.MOST);
    }

    @Test
    void holdsWhatIsCountedAndFilteredBy() {
        Entry entry = of(GPU.stated());
        assertThat(entry.category()).hasSize(200);
        assertThat(entry.related()).containsExactly(Slug.of("tpu"), Slug.of("hbm"));
        assertThat(entry.length()).isEqualTo("graphicsprocessingunitgpu".length());
    }

    @Test
    void holdsEveryQuestionAsAnEntryOfItsOwn() {
        assertThat(of(GPU.stated()).questions())
                .containsExactly(new FaqEntry("whatisagpu", Set.of("what", "is", "a", "gpu")));
    }

    @Test
    void holdsWhatTextsSayAboutNamesUnlessTheyAreOne() {
        NameClaims claims = new NameClaims(
                1,
                term -> List.of(
                        new NameClaim("HBM", "High Bandwidth Memory", "said"),
                        new NameClaim("NV-Link", "NVLink", "said")));
        assertThat(Entry.of(GPU.stated(), Language.of("en"), claims).meanings())
                .containsExactly(new Meaning("hbm", "highbandwidthmemory"));
    }

    @Test
    void isTheSameForTheSameTerm() {
        assertThat(of(GPU.stated()))
                .isEqualTo(of(GPU.stated()))
                .hasToString(of(GPU.stated()).toString());
    }

    @Test
    void knowsNoLayoutThatWasNeverReleased() {
        Entry entry = of(GPU.stated());
        assertThat(entry.layout()).isEqualTo(Entry.LAYOUT);
        assertThat(Entry.isReadable(4)).isTrue();
        assertThat(Entry.isReadable(3)).isTrue();
        assertThat(Entry.isReadable(99)).isFalse();
        assertThatThrownBy(() -> new Entry(
                        99,
                        entry.stated(),
                        entry.names(),
                        entry.nameWords(),
                        entry.meanings(),
                        entry.words(),
                        entry.category(),
                        entry.related(),
                        entry.questions()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99");
    }

    private static Entry of(StatedTerm stated) {
        return Entry.of(stated, Language.of("en"), NameClaims.NONE);
    }
}
