package io.termatlas.model;

import java.util.List;

/// A glossary's entry: what a site says of one term. An absent text is empty, an absent list too; only slug and name
/// are sure.
///
/// @param name            as written, never empty; the payload calls it `term`
/// @param explanation     paragraphs parted by blank lines
/// @param url             of its page, where the site says it: see [Glossary#urlOf]
/// @param aliases         other names that the site itself gives
/// @param relatedTerms in the page's order; may repeat a slug, name the term itself or point at a term that is
///   not published
public record Term(
        Key key,
        String name,
        String shortDefinition,
        String seoTitle,
        String seoDescription,
        String explanation,
        String category,
        PageUrl url,
        List<String> aliases,
        List<RelatedTerm> relatedTerms,
        List<Question> faq) {

    public Term {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a term is empty");
        }
        requireStorable("the name", name);
        requireStorable("the short definition", shortDefinition);
        requireStorable("the SEO title", seoTitle);
        requireStorable("the SEO description", seoDescription);
        requireStorable("the explanation", explanation);
        requireStorable("the category", category);
        aliases = List.copyOf(aliases);
        aliases.forEach(alias -> requireStorable("an alias", alias));
        relatedTerms = List.copyOf(relatedTerms);
        faq = List.copyOf(faq);
    }

    /// The same entry of another glossary.
    public Term in(GlossaryId glossary) {
        return new Term(
                new Key(glossary, slug()),
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

    public Slug slug() {
        return key.slug();
    }

    static void requireStorable(String what, String text) {
        if (!Texts.isStorable(text)) {
            throw new IllegalArgumentException(what + " holds U+0000 or half a surrogate pair, which no store takes");
        }
    }
}
