package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.PageUrl;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import java.util.List;
import java.util.Optional;

/// Reads a term from an object that has the shape of one. Slug and name must be right; any other field that is
/// not is left empty, and an entry of a list left out, with a warning.
final class TermReader {
    private final GlossaryId glossary;
    private final Warnings warnings;
    private final TextBudget budget;
    private final Rejects rejects;

    TermReader(GlossaryId glossary, Warnings warnings, TextBudget budget, Rejects rejects) {
        this.glossary = glossary;
        this.warnings = warnings;
        this.budget = budget;
        this.rejects = rejects;
    }

    /// @return empty when the object is rejected
    Optional<Term> read(ObjectValue object, Path path) {
        Optional<Slug> slug = rejects.slug(object.get(TermShape.SLUG), path::text);
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        TextReader texts = new TextReader(slug.get().value(), warnings, budget);
        Optional<String> name = texts.termName(TermShape.TERM, object.get(TermShape.TERM), path::text, rejects);
        return name.isPresent()
                ? Optional.of(read(slug.get(), name.get(), new ObjectFields(object, texts)))
                : Optional.empty();
    }

    private Term read(Slug slug, String name, ObjectFields fields) {
        return new Term(
                new Key(glossary, slug),
                name,
                fields.text(TermShape.SHORT_DEFINITION),
                fields.text("seoTitle"),
                fields.text("seoDescription"),
                fields.text(TermShape.EXPLANATION),
                fields.name("category"),
                PageUrl.NONE,
                fields.names("aliases"),
                relatedTerms(fields),
                faq(fields));
    }

    private static List<RelatedTerm> relatedTerms(ObjectFields fields) {
        return fields.objects(TermShape.RELATED_TERMS, "a legal slug", TermReader::relatedTerm);
    }

    private static Optional<RelatedTerm> relatedTerm(ObjectFields entry) {
        return Slugs.find(entry.get(TermShape.SLUG))
                .map(slug -> new RelatedTerm(slug, name(entry, slug), entry.relation()));
    }

    /// The name of a related term; one that has none goes by its slug.
    private static String name(ObjectFields entry, Slug slug) {
        String name = entry.name("name");
        String term = name.isEmpty() ? entry.name(TermShape.TERM) : name;
        return term.isEmpty() ? slug.value() : term;
    }

    private static List<Question> faq(ObjectFields fields) {
        return fields.objects("faq", "question and answer", ObjectFields::question);
    }
}
