package io.termatlas.search.answer;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Texts;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.answer.Ranking.Ranked;
import io.termatlas.search.entry.TermNames;
import io.termatlas.search.query.QueryText;
import io.termatlas.search.synonym.Synonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Looks up names and slugs of an index: do they find their own terms first?
///
/// By their keys alone, which costs some microseconds each; those of a sample by the whole query that a user would
/// send. A check of a change costs as much as the change, however many terms there are. For one thread, once.
public final class Findability {
    /// Terms looked up by a whole query, of the changed ones and of the others.
    private static final int SAMPLE = 1_000;

    /// As many terms have their keys held at a time.
    private static final int BATCH = 1_000;

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

    /// Checks the changed terms, and others that share a key with one of them: all other terms are found as
    /// before. Removed terms are passed over, because a removal moves no other term from its place.
    public SelfCheck check(Collection<Slug> changed) throws IOException {
        Set<Slug> distinct = new LinkedHashSet<>(changed);
        List<Slug> own = List.copyOf(distinct);
        SortedSet<Slug> rivals = new TreeSet<>();
        for (int from = 0; from < own.size(); from += BATCH) {
            rivals.addAll(index.withKeys(checkedKeys(own.subList(from, Math.min(from + BATCH, own.size())))));
        }
        rivals.removeIf(distinct::contains);
        List<Slug> others = spread(List.copyOf(rivals));
        checkedKeys(others);
        checkQueries(spread(own));
        checkQueries(others);
        return new SelfCheck(checked, failed, misses);
    }

    /// Of every term by its keys, and of the changed ones and of a sample of all by whole queries.
    public SelfCheck checkAll(Collection<Slug> changed) throws IOException {
        Sample all = new Sample();
        try {
            index.forEachTerm(stated -> {
                all.add(stated.slug());
                try {
                    checkKeys(stated);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Sample own = new Sample();
        changed.forEach(own::add);
        Set<Slug> sample = new LinkedHashSet<>(spread(own.slugs));
        sample.addAll(spread(all.slugs));
        checkQueries(sample);
        return new SelfCheck(checked, failed, misses);
    }

    /// Looks the terms up by their keys.
    ///
    /// @return the keys of all their names
    private Set<String> checkedKeys(Collection<Slug> slugs) throws IOException {
        Set<String> keys = new HashSet<>();
        for (Slug slug : slugs) {
            StatedTerm stated = index.find(slug).orElse(null);
            if (stated != null) {
                checkKeys(stated);
                keys.addAll(TermNames.of(stated.term()).keys());
                keys.add(NameKey.of(slug.value()));
            }
        }
        return keys;
    }

    private void checkQueries(Collection<Slug> slugs) throws IOException {
        for (Slug slug : slugs) {
            StatedTerm stated = index.find(slug).orElse(null);
            if (stated != null) {
                checkQuery("name", stated.term().name(), stated);
                checkQuery("slug", slug.value(), stated);
            }
        }
    }

    /// Evenly over the list, from its beginning to its end, so that the same index gives the same sample.
    private static List<Slug> spread(List<Slug> slugs) {
        int sample = Math.min(SAMPLE, slugs.size());
        return IntStream.range(0, sample)
                .mapToObj(at -> slugs.get((int) ((long) at * slugs.size() / sample)))
                .toList();
    }

    /// Of any number of slugs at most two thousand, evenly over all of them: every one, every second one, every fourth
    /// one …
    private static final class Sample {
        private final List<Slug> slugs = new ArrayList<>();
        private int stride = 1;
        private int seen;

        void add(Slug slug) {
            if (slugs.size() == 2 * SAMPLE) {
                List<Slug> every = List.copyOf(slugs);
                slugs.clear();
                for (int at = 0; at < every.size(); at += 2) {
                    slugs.add(every.get(at));
                }
                stride *= 2;
            }
            if (seen % stride == 0) {
                slugs.add(slug);
            }
            seen++;
        }
    }

    /// Whether the term is among those with the key: then it ties with the others of that key, and with no other term.
    private void checkKeys(StatedTerm stated) throws IOException {
        String name = stated.term().name();
        String slug = stated.slug().value();
        report(index.hasKey(stated.slug(), NameKey.of(name)), "name", name, stated, "key");
        report(index.hasKey(stated.slug(), NameKey.of(slug)), "slug", slug, stated, "key");
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
