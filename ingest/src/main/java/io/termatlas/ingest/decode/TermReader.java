package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.PayloadFault;
import java.util.List;
import java.util.Optional;

/// Reads a term from an object that has the shape of one. Slug and name must be right; any other field that is
/// not is left empty, and an entry of a list left out, with a warning.
final class TermReader {
    private final GlossaryId glossary;
    private final Warnings warnings;
    private final TextBudget budget;

    TermReader(GlossaryId glossary, Warnings warnings, TextBudget budget) {
        this.glossary = glossary;
        this.warnings = warnings;
        this.budget = budget;
    }

    Term read(ObjectValue object, Path path) {
        Slug slug = slug(object, path);
        Fields fields = new Fields(object, new TextReader(slug.value(), warnings, budget));
        return new Term(
                new Key(glossary, slug),
                requireName(fields.name(TermShape.TERM), slug, path),
                fields.text(TermShape.SHORT_DEFINITION),
                fields.text("seoTitle"),
                fields.text("seoDescription"),
                fields.text(TermShape.EXPLANATION),
                fields.name("category"),
                fields.names("aliases"),
                relatedTerms(fields),
                faq(fields));
    }

    private static Slug slug(ObjectValue object, Path path) {
        try {
            return Slugs.of(object.get(TermShape.SLUG));
        } catch (IllegalArgumentException illegal) {
            throw new PayloadFault(path.text(), String.valueOf(illegal.getMessage()), illegal);
        }
    }

    private static String requireName(String name, Slug slug, Path path) {
        if (name.isBlank()) {
            String reason = "the term '" + Texts.quotable(slug.value()) + "' has no name, or one of more than "
                    + TextReader.LONGEST_NAME + " characters";
            throw new PayloadFault(path.text(), reason);
        }
        return name;
    }

    private static List<RelatedTerm> relatedTerms(Fields fields) {
        return fields.objects(TermShape.RELATED_TERMS, "a legal slug", TermReader::relatedTerm);
    }

    private static Optional<RelatedTerm> relatedTerm(Fields entry) {
        return Slugs.find(entry.get(TermShape.SLUG)).map(slug -> new RelatedTerm(slug, name(entry, slug)));
    }

    /// The name of a related term; one that has none goes by its slug.
    private static String name(Fields entry, Slug slug) {
        String name = entry.name("name");
        String term = name.isEmpty() ? entry.name(TermShape.TERM) : name;
        return term.isEmpty() ? slug.value() : term;
    }

    private static List<Question> faq(Fields fields) {
        return fields.objects("faq", "question and answer", TermReader::question);
    }

    private static Optional<Question> question(Fields entry) {
        String question = entry.text("question");
        String answer = entry.text("answer");
        return question.isBlank() || answer.isBlank() ? Optional.empty() : Optional.of(new Question(question, answer));
    }
}
