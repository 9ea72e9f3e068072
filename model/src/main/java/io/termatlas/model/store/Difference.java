package io.termatlas.model.store;

import io.termatlas.model.Slug;
import io.termatlas.model.Texts;
import io.termatlas.model.text.CodePointOrder;
import java.util.Comparator;
import java.util.Optional;

/// One thing in which two accounts of a glossary differ.
///
/// @param slug   of the term that it is about, as found: it may be no legal one; empty where it is about none
/// @param where  the store that does not hold what it should, or holds what it should not
/// @param detail a part of a sentence
public record Difference(String slug, Kind kind, Where where, String detail) {
    /// By slug, in the order of code points.
    public static final Comparator<Difference> BY_SLUG =
            Comparator.comparing(Difference::slug, CodePointOrder::compare).thenComparing(Difference::kind);

    /// What is wrong.
    public enum Kind {
        /// A term that should stand does not.
        MISSING,
        /// It stands and says something else.
        STALE,
        /// It stands and should not.
        EXTRA,
        /// Its relationships are others than it states.
        EDGE,
        /// Of other programs: passed over, never changed.
        FOREIGN
    }

    /// One of the two stores.
    public enum Where {
        INDEX,
        GRAPH
    }

    /// In the graph.
    public static Difference inGraph(Slug slug, Kind kind, String detail) {
        return new Difference(slug.value(), kind, Where.GRAPH, detail);
    }

    /// Content of the graph that other programs wrote.
    public static Difference foreign(String slug, String detail) {
        return new Difference(slug, Kind.FOREIGN, Where.GRAPH, detail);
    }

    /// For who reads it: the term and what is wrong.
    public String sentence() {
        String said = slug.isEmpty() ? detail : "'" + Texts.quotable(slug) + "': " + detail;
        return Character.toUpperCase(said.charAt(0)) + said.substring(1) + ".";
    }

    /// Empty where it is about no term, or one whose slug is none.
    public Optional<Slug> legalSlug() {
        try {
            return Optional.of(new Slug(slug));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean isForeign() {
        return kind == Kind.FOREIGN;
    }
}
