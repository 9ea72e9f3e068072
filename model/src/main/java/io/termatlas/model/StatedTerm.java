package io.termatlas.model;

/// A term as one payload states it, with the digest of what it says.
///
/// @param fingerprint always that of the term: computed once, because it is asked for often
public record StatedTerm(Term term, Origin origin, Fingerprint fingerprint) {

    public static StatedTerm of(Term term, Origin origin) {
        return new StatedTerm(term, origin, Fingerprint.of(term));
    }

    /// The same statement in another glossary; a fingerprint does not know of glossaries.
    public StatedTerm in(GlossaryId glossary) {
        return new StatedTerm(term.in(glossary), origin, fingerprint);
    }

    public Slug slug() {
        return term.slug();
    }
}
