package io.termatlas.derive;

import io.termatlas.derive.measure.LeidenCommunities;
import io.termatlas.derive.measure.PageRank;
import io.termatlas.derive.measure.TermGraph;
import io.termatlas.derive.mention.Mentions;
import io.termatlas.derive.mention.Stems;
import io.termatlas.model.Slug;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.TermsInOrder;
import java.util.Optional;

/// What follows from the terms of a glossary taken together: their mentions, and what is measured on the graph that
/// these make with the related terms. A function of the set of terms.
public final class Derivation implements Derived {
    private final Mentions mentions;
    private final TermGraph graph;
    private final byte[] ranks;

    private Derivation(Mentions mentions) {
        this.mentions = mentions;
        this.graph = mentions.graph();
        this.ranks = PageRank.of(graph);
    }

    /// @param terms of one glossary; visited three times
    /// @param stems of the glossary's language
    public static Derivation of(TermsInOrder terms, Stems stems) {
        return new Derivation(Mentions.of(terms, stems));
    }

    @Override
    public DerivedTerm of(Slug slug) {
        int term = graph.number(slug);
        return term < 0 ? DerivedTerm.none(slug) : new DerivedTerm(slug, mentions.in(slug), ranks[term]);
    }

    @Override
    public Optional<Communities> communities() {
        return Optional.of(LeidenCommunities.of(graph, ranks));
    }
}
