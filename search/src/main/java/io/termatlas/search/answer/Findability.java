package io.termatlas.search.answer;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Texts;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.answer.Ranking.Ranked;
import io.termatlas.search.query.QueryText;
import io.termatlas.search.synonym.Synonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Looks up every name and slug of an index: does it find its own term first?
///
/// All of them by their keys alone, which costs some microseconds each; those of the changed terms and of a sample by
/// the whole query that a user would send. For one thread.
public final class Findability {
    /// Terms looked up by a whole query, of the changed ones and of all.
    private static final int SAMPLE = 1_000;

    private static final int TOLD = 100;

    private final IndexView index;
    private final PlannedSearch search;
    private final List<String> misses = new ArrayList<>();
    private long checked;
    private long failed;

    /// @param index of what is about to be committed
    public Findability(IndexView index) {
        this.index = index;
        this.search = new PlannedSearch(index, Synonyms.NONE);
    }

    public SelfCheck check(Collection<Slug> changed) throws IOException {
        Set<Slug> sample = new LinkedHashSet<>(spread(List.copyOf(changed)));
        List<Slug> all = new ArrayList<>();
        try {
            index.forEachTerm(stated -> {
                all.add(stated.slug());
                checkKeys(stated);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sample.addAll(spread(all));
        for (Slug slug : sample) {
            StatedTerm stated = index.find(slug).orElse(null);
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
        String name = stated.term().name();
        String slug = stated.slug().value();
        report(bears(stated, NameKey.of(name)), "name", name, stated, "key");
        report(bears(stated, NameKey.of(slug)), "slug", slug, stated, "key");
    }

    /// Whether the term is among those with the key: then it ties with its twins, and with nobody else.
    private boolean bears(StatedTerm stated, String key) {
        try {
            return index.bears(stated.slug(), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkQuery(String what, String text, StatedTerm stated) throws IOException {
        List<Ranked> first = search.rank(new QueryText(text), Slice.first(1)).page();
        boolean found = !first.isEmpty() && isTwin(first.getFirst(), NameKey.of(text), stated.slug());
        report(found, what, text, stated, "query");
    }

    /// Whether the hit is the term, or one whose name or slug has the same key as what was asked for.
    private static boolean isTwin(Ranked hit, String key, Slug wanted) {
        Slug slug = hit.stated().slug();
        return hit.question() == null
                && (slug.equals(wanted)
                        || NameKey.of(hit.stated().term().name()).equals(key)
                        || NameKey.of(slug.value()).equals(key));
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
