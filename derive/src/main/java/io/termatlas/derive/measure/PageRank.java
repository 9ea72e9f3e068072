package io.termatlas.derive.measure;

import java.util.Arrays;

/// How central each term is: PageRank (Brin and Page, The Anatomy of a Large-Scale Hypertextual Web Search
/// Engine, 1998) over related terms and mentions, on a scale of the logarithm.
///
/// A share is counted in units of what a term has to which no link leads. Then a term's share follows from those who
/// lead to it, and not from how large the glossary is or how many terms lead nowhere: what they have is handed to all
/// alike, which changes the unit alone. So a small change of the glossary leaves most ranks as they are.
public final class PageRank {
    /// The greatest rank; the smallest is 0.
    public static final int MOST = 63;

    private static final double DAMPING = 0.85;
    /// With so many, what is still to come is under a thousandth of a share.
    private static final int ITERATIONS = 50;
    /// So the greatest rank stands for 55,000 times the share of a term to which nothing leads.
    private static final double STEPS_PER_DOUBLING = 4;

    private PageRank() {}

    /// The rank of each term, from 0 to [#MOST].
    public static byte[] of(TermGraph graph) {
        double[] shares = shares(graph);
        byte[] ranks = new byte[shares.length];
        for (int term = 0; term < ranks.length; term++) {
            ranks[term] = (byte) rank(shares[term]);
        }
        return ranks;
    }

    /// In the order of the terms, so that the sums are the same to the last bit whatever was before.
    private static double[] shares(TermGraph graph) {
        double[] shares = new double[graph.terms()];
        Arrays.fill(shares, 1);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] next = new double[shares.length];
            Arrays.fill(next, 1);
            for (int term = 0; term < shares.length; term++) {
                int end = graph.firstLink(term + 1);
                double given = DAMPING * shares[term] / graph.linksFrom(term);
                for (int link = graph.firstLink(term); link < end; link++) {
                    next[graph.target(link)] += given;
                }
            }
            shares = next;
        }
        return shares;
    }

    private static int rank(double share) {
        return (int) Math.min(MOST, Math.round(STEPS_PER_DOUBLING * StrictMath.log(share) / StrictMath.log(2)));
    }
}
