package io.termatlas.derive.measure;

import io.termatlas.model.Slug;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.TermsInOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/// Which terms hang together: communities of the greatest modularity that the Leiden algorithm finds (Traag, Waltman
/// and van Eck, From Louvain to Leiden: guaranteeing well-connected communities, 2019). The direction of a link is
/// ignored; two terms with several links hang together the more.
///
/// A function of the graph: the seed and the number of iterations are fixed. It is not a steady one: with one link
/// less, many terms may be in other communities.
public final class LeidenCommunities implements Communities {
    private static final long SEED = 1;
    private static final int ITERATIONS = 10;
    private static final int NONE = -1;

    private final TermGraph graph;
    /// The most central term of each term's community.
    private final int[] centres;

    private LeidenCommunities(TermGraph graph, int[] centres) {
        this.graph = graph;
        this.centres = centres;
    }

    /// @param ranks of the graph's terms
    public static LeidenCommunities of(TermGraph graph, byte[] ranks) {
        long[] pairs = pairs(graph);
        if (pairs.length == 0) {
            int[] alone = new int[graph.terms()];
            Arrays.fill(alone, NONE);
            return new LeidenCommunities(graph, alone);
        }
        Network network = network(graph.terms(), pairs);
        double resolution = 1 / (2 * network.getTotalEdgeWeight());
        int[] clusters = new LeidenAlgorithm(
                        resolution, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(SEED))
                .findClustering(network)
                .getClusters();
        return new LeidenCommunities(graph, centres(clusters, ranks));
    }

    /// @param terms   visited twice
    /// @param derived their mentions and ranks
    public static LeidenCommunities of(TermsInOrder terms, Derived derived) {
        TermGraph graph = TermGraph.of(terms, derived);
        byte[] ranks = new byte[graph.terms()];
        for (int term = 0; term < ranks.length; term++) {
            ranks[term] = (byte) derived.of(graph.slug(term)).rank();
        }
        return of(graph, ranks);
    }

    @Override
    public Optional<Slug> of(Slug slug) {
        int term = graph.number(slug);
        return term < 0 || centres[term] == NONE ? Optional.empty() : Optional.of(graph.slug(centres[term]));
    }

    /// Each link as the smaller number before the greater one, sorted: equal pairs stand side by side.
    private static long[] pairs(TermGraph graph) {
        long[] pairs = new long[graph.links()];
        for (int term = 0; term < graph.terms(); term++) {
            for (int link = graph.firstLink(term); link < graph.firstLink(term + 1); link++) {
                int target = graph.target(link);
                pairs[link] = (long) Math.min(term, target) << Integer.SIZE | Math.max(term, target);
            }
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /// @param pairs sorted
    private static Network network(int terms, long[] pairs) {
        int[] smaller = new int[pairs.length];
        int[] greater = new int[pairs.length];
        double[] weights = new double[pairs.length];
        int size = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                smaller[size] = (int) (pairs[i] >>> Integer.SIZE);
                greater[size++] = (int) pairs[i];
            }
            weights[size - 1]++;
        }
        LargeIntArray[] ends = {
            new LargeIntArray(Arrays.copyOf(smaller, size)), new LargeIntArray(Arrays.copyOf(greater, size))
        };
        return new Network(terms, true, ends, new LargeDoubleArray(Arrays.copyOf(weights, size)), false, false);
    }

    /// @param clusters the number of each term's cluster
    private static int[] centres(int[] clusters, byte[] ranks) {
        int[] centres = new int[clusters.length];
        int[] sizes = new int[clusters.length];
        Arrays.fill(centres, NONE);
        for (int term = 0; term < clusters.length; term++) {
            int cluster = clusters[term];
            sizes[cluster]++;
            if (centres[cluster] == NONE || ranks[term] > ranks[centres[cluster]]) {
                centres[cluster] = term;
            }
        }
        int[] ofTerms = new int[clusters.length];
        for (int term = 0; term < ofTerms.length; term++) {
            ofTerms[term] = sizes[clusters[term]] == 1 ? NONE : centres[clusters[term]];
        }
        return ofTerms;
    }
}
