package io.termatlas.bench.corpus;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.PageUrl;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.List;

/// Writes the glossary entry of a concept.
///
/// Its relatives keep their slugs when the corpus is a prefix that leaves them out: there they are missing terms, as
/// every real site has some.
record TermComposer(Headwords headwords) {

    Term compose(Synset synset) {
        RelatedTerm self = headwords.at(synset.address());
        String definition = sentence(synset.gloss().definition());
        return new Term(
                new Key(GlossaryId.DEFAULT, self.slug()),
                self.name(),
                definition,
                "%s: definition and relations (%s)".formatted(self.name(), synset.category()),
                "Learn what %s means and how it relates to other concepts. %s".formatted(self.name(), definition),
                explanation(synset, definition),
                synset.category(),
                PageUrl.NONE,
                List.of(),
                synset.relatives().stream().map(headwords::at).toList(),
                faq(synset, definition));
    }

    /// The definition, the examples and the other words, a paragraph each.
    private static String explanation(Synset synset, String definition) {
        List<String> paragraphs = new ArrayList<>(List.of(definition));
        if (hasExamples(synset)) {
            paragraphs.add("For example: " + synset.gloss().examples());
        }
        if (!synset.synonyms().isEmpty()) {
            paragraphs.add("Also: " + String.join(", ", synset.synonyms()) + ".");
        }
        return String.join("\n\n", paragraphs);
    }

    /// Two questions for the concepts that have examples (28 in a hundred), none for the others.
    private static List<Question> faq(Synset synset, String definition) {
        return hasExamples(synset)
                ? List.of(
                        new Question("What is " + synset.headword() + "?", definition),
                        new Question(
                                "How is " + synset.headword() + " used in a sentence?",
                                synset.gloss().examples()))
                : List.of();
    }

    private static boolean hasExamples(Synset synset) {
        return !synset.gloss().examples().isEmpty();
    }

    private static String sentence(String phrase) {
        String capitalised = Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
        return phrase.endsWith(".") || phrase.endsWith("!") || phrase.endsWith("?") ? capitalised : capitalised + ".";
    }
}
