package io.termatlas.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.PageUrl;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermComposerTest {
    private final TermComposer composer = new TermComposer(Headwords.of(TinyWordNet.open()));

    @Test
    void saysOfAConceptWhatTheDictionarySays() {
        String definition = "A machine that turns fuel into motion.";
        String examples = "\"the engine would not start\"; \"mind the hot engine\"";

        assertThat(composer.compose(TinyWordNet.synset("engine")))
                .isEqualTo(new Term(
                        new Key(GlossaryId.DEFAULT, new Slug("engine-n-1")),
                        "engine",
                        definition,
                        "engine: definition and relations (noun.artifact)",
                        "Learn what engine means and how it relates to other concepts. " + definition,
                        definition + "\n\nFor example: " + examples + "\n\nAlso: motor, power unit.",
                        "noun.artifact",
                        PageUrl.NONE,
                        List.of(),
                        List.of(
                                related("thing-n-1", "thing"),
                                related("steam-engine-n-1", "steam engine"),
                                related("watts-governor-n-1", "Watt's governor"),
                                related("drive-v-1", "drive")),
                        List.of(
                                new Question("What is engine?", definition),
                                new Question("How is engine used in a sentence?", examples))));
    }

    @Test
    void asksNothingAboutAConceptWithoutExamples() {
        assertThat(composer.compose(TinyWordNet.synset("steam engine")).faq()).isEmpty();
    }

    private static RelatedTerm related(String slug, String name) {
        return new RelatedTerm(new Slug(slug), name);
    }
}
