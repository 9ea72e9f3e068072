package io.termatlas.derive.measure;

import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.TermsInOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// The published terms of a glossary by number, and the links that lead from one to another: each related term is one,
/// and each mention. Columns of primitives, 4 bytes a link. Immutable.
public final class TermGraph {
    private final List<Slug> slugs;
    /// The first link of each term; behind the last term's the number of all links.
    private final int[] firsts;
    private final int[] targets;

    private TermGraph(List<Slug> slugs, int[] firsts, int[] targets) {
        this.slugs = slugs;
        this.firsts = firsts;
        this.targets = targets;
    }

    /// @param terms   visited twice; one that was not there at first is passed over
    /// @param derived the mentions of these terms
    public static TermGraph of(TermsInOrder terms, Derived derived) {
        List<Slug> slugs = new ArrayList<>();
        terms.forEach(stated -> slugs.add(stated.slug()));
        Builder links = new Builder(slugs);
        terms.forEach(stated -> {
            int from = Collections.binarySearch(slugs, stated.slug());
            if (from >= 0) {
                related(stated).forEach(to -> links.link(from, Collections.binarySearch(slugs, to)));
                derived.of(stated.slug())
                        .mentions()
                        .forEach(mention -> links.link(from, Collections.binarySearch(slugs, mention.target())));
            }
        });
        return links.build();
    }

    /// Each once, the term itself left out.
    private static Stream<Slug> related(StatedTerm stated) {
        return stated.term().relatedTerms().stream()
                .map(RelatedTerm::slug)
                .filter(slug -> !slug.equals(stated.slug()))
                .distinct();
    }

    public int terms() {
        return slugs.size();
    }

    public Slug slug(int term) {
        return slugs.get(term);
    }

    /// The number of a term; negative where it is not published.
    public int number(Slug slug) {
        return Collections.binarySearch(slugs, slug);
    }

    /// How many they are in all.
    int links() {
        return targets.length;
    }

    /// How many links lead from a term to others.
    int linksFrom(int term) {
        return firsts[term + 1] - firsts[term];
    }

    /// The number of a term's first link; of one behind the last term the number of all links.
    int firstLink(int term) {
        return firsts[term];
    }

    /// The number of the term to which a link leads.
    int target(int link) {
        return targets[link];
    }

    /// Takes the links of one term after the other.
    public static final class Builder {
        private static final int FEWEST = 256;

        private final List<Slug> slugs;
        private final int[] firsts;
        private int[] targets = new int[FEWEST];
        private int size;
        private int source;

        /// @param slugs of all published terms, in their order; a term's number is its place
        public Builder(List<Slug> slugs) {
            this.slugs = List.copyOf(slugs);
            this.firsts = new int[slugs.size() + 1];
        }

        /// @param from not smaller than that of the link before
        /// @param to   negative where no such term is published; then nothing is added
        public void link(int from, int to) {
            if (to < 0) {
                return;
            }
            while (source < from) {
                firsts[++source] = size;
            }
            if (size == targets.length) {
                targets = Arrays.copyOf(targets, 2 * size);
            }
            targets[size++] = to;
        }

        public TermGraph build() {
            Arrays.fill(firsts, source + 1, firsts.length, size);
            return new TermGraph(slugs, firsts, Arrays.copyOf(targets, size));
        }
    }
}
