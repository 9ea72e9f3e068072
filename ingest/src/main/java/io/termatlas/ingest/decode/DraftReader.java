package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.shape.ContentPage;
import io.termatlas.ingest.shape.Draft;
import io.termatlas.ingest.shape.TextField;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.PageUrl;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a term of a draft, by the same rules as for our own shape: slug and name must be right, any other field
/// that is not is left empty with a warning.
final class DraftReader {
    private final GlossaryId glossary;
    private final Warnings warnings;
    private final TextBudget budget;
    private final Rejects rejects;
    private final List<Slug> spelled = new ArrayList<>(0);

    DraftReader(GlossaryId glossary, Warnings warnings, TextBudget budget, Rejects rejects) {
        this.glossary = glossary;
        this.warnings = warnings;
        this.budget = budget;
        this.rejects = rejects;
    }

    /// Those that are not rejected.
    List<Term> readAll(List<Draft> drafts) {
        return drafts.stream().flatMap(draft -> read(draft).stream()).toList();
    }

    /// @return empty when the page is rejected
    Optional<Term> read(ContentPage page, Path path) {
        return read(page.draft(path.text(), budget::spend));
    }

    /// @return empty when the object of the draft is rejected
    Optional<Term> read(Draft draft) {
        Optional<Slug> slug = slug(draft);
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        if (draft.spelled()) {
            spelled.add(slug.get());
        }
        TextReader texts = new TextReader(slug.get().value(), warnings, budget);
        Optional<String> name = texts.termName(TextField.NAME.key(), draft.text(TextField.NAME), draft::place, rejects);
        return name.isPresent() ? Optional.of(read(slug.get(), name.get(), draft, texts)) : Optional.empty();
    }

    /// The slugs so far that are the name of their term, spelled.
    Set<Slug> spelled() {
        return spelled.isEmpty() ? Set.of() : Set.copyOf(spelled);
    }

    private Term read(Slug slug, String name, Draft draft, TextReader texts) {
        return new Term(
                new Key(glossary, slug),
                name,
                text(TextField.SHORT_DEFINITION, draft, texts),
                text(TextField.SEO_TITLE, draft, texts),
                text(TextField.SEO_DESCRIPTION, draft, texts),
                text(TextField.EXPLANATION, draft, texts),
                text(TextField.CATEGORY, draft, texts),
                url(draft, texts),
                aliases(draft, texts),
                relatedTerms(draft, texts),
                faq(draft, texts));
    }

    private Optional<Slug> slug(Draft draft) {
        if (draft.spelled() && draft.slug().isEmpty()) {
            rejects.add(draft.place(), "", "a term has neither a slug nor a name with a visible character");
            return Optional.empty();
        }
        return rejects.slug(new Text(draft.slug()), draft::place);
    }

    private static String text(TextField field, Draft draft, TextReader texts) {
        Value value = draft.text(field);
        return field.isName() ? texts.name(field.key(), value) : texts.text(field.key(), value);
    }

    private static PageUrl url(Draft draft, TextReader texts) {
        try {
            return new PageUrl(draft.url().strip());
        } catch (IllegalArgumentException illegal) {
            texts.warn(illegal.getMessage() + ", and was left out");
            return PageUrl.NONE;
        }
    }

    private static List<String> aliases(Draft draft, TextReader texts) {
        texts.spendEntries(draft.aliases().size());
        return draft.aliases().stream()
                .map(alias -> texts.name("aliases", alias))
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    private static List<RelatedTerm> relatedTerms(Draft draft, TextReader texts) {
        texts.spendEntries(draft.relatedTerms().size());
        List<RelatedTerm> read = new ArrayList<>();
        for (Draft.Related related : draft.relatedTerms()) {
            Slugs.find(new Text(related.slug()))
                    .map(slug -> new RelatedTerm(slug, name(related, slug, texts), related.relation()))
                    .ifPresentOrElse(
                            read::add, () -> texts.warn("an entry of relatedTerms without a legal slug was left out"));
        }
        return read;
    }

    /// One without a name of its own goes by its slug.
    private static String name(Draft.Related related, Slug slug, TextReader texts) {
        String name = texts.name("relatedTerms", related.name());
        return name.isEmpty() ? slug.value() : name;
    }

    private static List<Question> faq(Draft draft, TextReader texts) {
        texts.spendEntries(draft.faq().size());
        List<Question> read = new ArrayList<>();
        for (Draft.Answered entry : draft.faq()) {
            texts.question(entry.question(), entry.answer())
                    .ifPresentOrElse(
                            read::add, () -> texts.warn("an entry of faq without question and answer was left out"));
        }
        return read;
    }
}
