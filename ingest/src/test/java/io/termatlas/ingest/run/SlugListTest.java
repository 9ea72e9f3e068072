package io.termatlas.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.Slug;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlugListTest {
    /// 'ﬀ' comes before '𝄞' by code point, and after it by the units of UTF-16.
    private static final List<Slug> IN_ORDER =
            List.of(Slug.of("a"), Slug.of("ab"), Slug.of("ß"), Slug.of("ﬀ"), Slug.of("𝄞"));

    @Test
    void isSortedAsSlugsAre() {
        TextTable table = new TextTable();
        IN_ORDER.reversed().forEach(slug -> table.add(slug.value()));
        SlugList list = new SlugList(table);
        list.addAll(List.of(IN_ORDER.get(4), IN_ORDER.get(1), IN_ORDER.get(3), IN_ORDER.get(0), IN_ORDER.get(2)));

        assertThat(list.sorted())
                .isEqualTo(IN_ORDER)
                .isEqualTo(IN_ORDER.stream().sorted().toList());
        assertThat(SlugList.all(table)).isEqualTo(IN_ORDER.reversed());
    }

    @Test
    void refusesASlugThatTheTableDoesNotHold() {
        assertThatThrownBy(() -> new SlugList(new TextTable()).add(Slug.of("nvlink")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nvlink");
    }
}
