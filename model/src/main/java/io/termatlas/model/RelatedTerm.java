package io.termatlas.model;

/// A term that another one points at, under the name that the other one gives it; it need not be published.
///
/// @param relation in which it stands to the one that names it: where that is the narrower one, it is the broader
public record RelatedTerm(Slug slug, String name, Relation relation) {
    public RelatedTerm {
        Term.requireStorable("the name of a related term", name);
    }

    /// One of which no more is said than that it is related.
    public RelatedTerm(Slug slug, String name) {
        this(slug, name, Relation.RELATED);
    }
}
