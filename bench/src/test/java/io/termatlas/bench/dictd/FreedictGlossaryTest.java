package io.termatlas.bench.dictd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.PageUrl;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreedictGlossaryTest {
    private static final String ITSELF = "00-database-info\nAlles erfunden.\n\n";
    private static final String MILL = """
            Mühle /ˈmyːlə/ <n, fem>
            1. molino, molinos 2.
            Technik: eine Maschine, die etwas zerkleinert
             3.
            das Haus, in dem eine Mühle steht
            """;
    private static final String ONLY_TRANSLATED = "Sieb /ziːp/ <n, neut>\ncriba\n";

    @TempDir
    private Path folder;

    @Test
    void publishesAWordThatIsExplainedWithoutItsTranslations() throws IOException {
        TinyDictionary.write(folder, "freedict-deu-spa", List.of(ITSELF, MILL, ONLY_TRANSLATED));

        assertThat(FreedictGlossary.read(folder, "deu-spa"))
                .containsExactly(new Term(
                        new Key(GlossaryId.DEFAULT, Slug.of("mühle")),
                        "Mühle",
                        "Technik: eine Maschine, die etwas zerkleinert",
                        "",
                        "",
                        "Technik: eine Maschine, die etwas zerkleinert\n\ndas Haus, in dem eine Mühle steht",
                        "Technik",
                        PageUrl.NONE,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void saysHowToGetTheDictionary() {
        assertThatThrownBy(() -> FreedictGlossary.read(folder, "deu-spa"))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("apt-get install dict-freedict-deu-spa");
    }
}
