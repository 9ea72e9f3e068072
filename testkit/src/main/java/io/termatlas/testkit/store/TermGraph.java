package io.termatlas.testkit.store;

import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The graph of a glossary, independent of its store.
///
/// @param published names by slug
/// @param missing   names of terms that others name and that are not published, by slug: the name that the first
///   of those gives
public record TermGraph(SortedMap<Slug, String> published, SortedMap<Slug, String> missing, Set<Edge> edges) {

    public TermGraph {
        published = Collections.unmodifiableSortedMap(new TreeMap<>(published));
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
        edges = Set.copyOf(edges);
    }

    /// @param position in the page's list, from 0
    public record Edge(Slug from, Slug to, int position, String name, Relation relation) {}

    /// The graph of these terms alone.
    public static TermGraph of(Collection<StatedTerm> terms) {
        SortedMap<Slug, String> published = new TreeMap<>();
        terms.forEach(term -> published.put(term.slug(), term.term().name()));
        List<Edge> edges = terms.stream().flatMap(term -> edges(term).stream()).toList();
        SortedMap<Slug, String> missing = firstNames(edges);
        missing.keySet().removeAll(published.keySet());
        return new TermGraph(published, missing, Set.copyOf(edges));
    }

    /// The edges that leave a term: a repeated target once, where it stands first; none to itself.
    static List<Edge> edges(StatedTerm stated) {
        Set<Slug> seen = new HashSet<>(Set.of(stated.slug()));
        List<RelatedTerm> related = stated.term().relatedTerms();
        List<Edge> edges = new ArrayList<>();
        for (int position = 0; position < related.size(); position++) {
            RelatedTerm target = related.get(position);
            if (seen.add(target.slug())) {
                edges.add(new Edge(stated.slug(), target.slug(), position, target.name(), target.relation()));
            }
        }
        return edges;
    }

    /// The name that the first term gives each target, by slug.
    static SortedMap<Slug, String> firstNames(Collection<Edge> edges) {
        SortedMap<Slug, Edge> firsts = new TreeMap<>();
        for (Edge edge : edges) {
            firsts.merge(edge.to(), edge, (one, other) -> one.from().compareTo(other.from()) <= 0 ? one : other);
        }
        SortedMap<Slug, String> names = new TreeMap<>();
        firsts.forEach((slug, edge) -> names.put(slug, edge.name()));
        return names;
    }
}
