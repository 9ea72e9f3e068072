package io.termatlas.model;

/// A term that another one points at, under the name that the other one gives it; it need not be published.
public record RelatedTerm(Slug slug, String name) {
    public RelatedTerm {
        Term.requireStorable("the name of a related term", name);
    }
}
