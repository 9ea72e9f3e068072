package io.termatlas.testkit;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.Origin;
import io.termatlas.model.PageUrl;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.List;

/// A term in one line: `aTerm("nvlink").named("NVLink").relatedTo("pcie").build()`.
public final class TermBuilder {
    private final Slug slug;
    private GlossaryId glossary = GlossaryId.DEFAULT;
    private String name;
    private String shortDefinition = "";
    private String seoTitle = "";
    private String seoDescription = "";
    private String explanation = "";
    private String category = "";
    private PageUrl url = PageUrl.NONE;
    private final List<String> aliases = new ArrayList<>();
    private final List<RelatedTerm> relatedTerms = new ArrayList<>();
    private final List<Question> faq = new ArrayList<>();

    private TermBuilder(Slug slug) {
        this.slug = slug;
        this.name = slug.value();
    }

    /// A term whose name is its slug and whose other fields are empty.
    public static TermBuilder aTerm(String slug) {
        return new TermBuilder(Slug.of(slug));
    }

    public TermBuilder in(String glossary) {
        this.glossary = new GlossaryId(glossary);
        return this;
    }

    public TermBuilder named(String name) {
        this.name = name;
        return this;
    }

    public TermBuilder defined(String shortDefinition) {
        this.shortDefinition = shortDefinition;
        return this;
    }

    public TermBuilder titled(String seoTitle, String seoDescription) {
        this.seoTitle = seoTitle;
        this.seoDescription = seoDescription;
        return this;
    }

    public TermBuilder explained(String explanation) {
        this.explanation = explanation;
        return this;
    }

    public TermBuilder categorised(String category) {
        this.category = category;
        return this;
    }

    /// @param url of the term's page, as the site states it
    public TermBuilder at(String url) {
        this.url = new PageUrl(url);
        return this;
    }

    public TermBuilder alias(String alias) {
        aliases.add(alias);
        return this;
    }

    /// Points at the slugs, each under its slug as name.
    public TermBuilder relatedTo(String... slugs) {
        for (String related : slugs) {
            relatedAs(related, related);
        }
        return this;
    }

    public TermBuilder relatedAs(String slug, String name) {
        return relatedAs(slug, name, Relation.RELATED);
    }

    public TermBuilder relatedAs(String slug, String name, Relation relation) {
        relatedTerms.add(new RelatedTerm(Slug.of(slug), name, relation));
        return this;
    }

    public TermBuilder asked(String question, String answer) {
        faq.add(new Question(question, answer));
        return this;
    }

    public Term build() {
        return new Term(
                new Key(glossary, slug),
                name,
                shortDefinition,
                seoTitle,
                seoDescription,
                explanation,
                category,
                url,
                aliases,
                relatedTerms,
                faq);
    }

    /// The term as stated by its own page: `glossary/SLUG/_payload.json`.
    public StatedTerm stated() {
        return stated("glossary/" + slug + "/_payload.json");
    }

    public StatedTerm stated(String path) {
        return StatedTerm.of(build(), new Origin(path));
    }
}
