package io.termatlas.search.lucene.ranking;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Texts;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.lucene.document.Fields;
import io.termatlas.search.lucene.document.StoredTerms;
import io.termatlas.search.lucene.ranking.Ranking.Ranked;
import io.termatlas.search.query.QueryText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// Looks up every name and slug of an index: does it find its own term first?
///
/// All of them by their keys alone, which costs some microseconds each; those of the changed terms and of a sample by
/// the whole query that a user would send. For one thread.
public final class Findability {
    /// Terms looked up by a whole query, of the changed ones and of all.
    private static final int SAMPLE = 1_000;

    private static final int TOLD = 100;

    private final IndexSearcher searcher;
    private final StoredTerms terms;
    private final Ranker ranker;
    private final List<String> misses = new ArrayList<>();
    private long checked;
    private long failed;

    /// @param reader of what is about to be committed
    public Findability(DirectoryReader reader, Language language) {
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new WordScore());
        searcher.setQueryCache(null);
        this.terms = new StoredTerms(reader);
        this.ranker = new Ranker(searcher, language, new Vocabulary(reader), key -> List.of());
    }

    public SelfCheck check(Collection<Slug> changed) throws IOException {
        Set<Slug> sample = new LinkedHashSet<>(spread(List.copyOf(changed)));
        List<Slug> all = new ArrayList<>();
        try {
            terms.forEachTerm(stated -> {
                all.add(stated.slug());
                checkKeys(stated);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sample.addAll(spread(all));
        for (Slug slug : sample) {
            StatedTerm stated = terms.find(slug).orElse(null);
            if (stated != null) {
                checkQuery("name", stated.term().name(), stated);
                checkQuery("slug", slug.value(), stated);
            }
        }
        return new SelfCheck(checked, failed, misses);
    }

    /// Evenly over the list, so that the same index gives the same sample.
    private static List<Slug> spread(List<Slug> slugs) {
        int step = Math.max(1, slugs.size() / SAMPLE);
        return Stream.iterate(0, at -> at < slugs.size(), at -> at + step)
                .limit(SAMPLE)
                .map(slugs::get)
                .toList();
    }

    private void checkKeys(StatedTerm stated) {
        String slug = stated.slug().value();
        report(
                holds(NameKey.of(stated.term().name()), slug),
                "name",
                stated.term().name(),
                stated,
                "key");
        report(holds(NameKey.of(slug), slug), "slug", slug, stated, "key");
    }

    /// Whether the term is among those with the key: then it ties with its twins, and with nobody else.
    private boolean holds(String key, String slug) {
        BooleanQuery both = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.SLUG, slug)), Occur.FILTER)
                .add(
                        new BooleanQuery.Builder()
                                .add(new TermQuery(new Term(Fields.NAME_KEY, key)), Occur.SHOULD)
                                .add(new TermQuery(new Term(Fields.SLUG_KEY, key)), Occur.SHOULD)
                                .build(),
                        Occur.FILTER)
                .build();
        try {
            return searcher.count(both) == 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkQuery(String what, String text, StatedTerm stated) throws IOException {
        List<Ranked> first =
                ranker.rank(new QueryText(text), Ranker.Slice.first(1)).page();
        boolean found = !first.isEmpty() && isTwin(first.getFirst().document(), NameKey.of(text), stated.slug());
        report(found, what, text, stated, "query");
    }

    /// Whether the hit is the term, or one whose name or slug has the same key as what was asked for.
    private boolean isTwin(int document, String key, Slug wanted) throws IOException {
        if (terms.questionAt(document) >= 0) {
            return false;
        }
        StatedTerm hit = terms.at(document);
        return hit.slug().equals(wanted)
                || NameKey.of(hit.term().name()).equals(key)
                || NameKey.of(hit.slug().value()).equals(key);
    }

    private void report(boolean found, String what, String text, StatedTerm stated, String how) {
        checked++;
        if (!found) {
            failed++;
            if (misses.size() < TOLD) {
                misses.add("The " + what + " '" + Texts.quotable(text) + "' does not find the term '" + stated.slug()
                        + "' first by its " + how + ".");
            }
        }
    }
}
