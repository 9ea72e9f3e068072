package io.termatlas.search.lucene;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import io.termatlas.model.Question;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.answer.IndexView;
import io.termatlas.search.answer.Ranking;
import io.termatlas.search.answer.Ranking.Ranked;
import io.termatlas.search.answer.Slice;
import io.termatlas.search.entry.Entry;
import io.termatlas.search.entry.FaqEntry;
import io.termatlas.search.entry.Meaning;
import io.termatlas.search.entry.NameForm;
import io.termatlas.search.filter.Facet;
import io.termatlas.search.filter.Figure;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.HitKind;
import io.termatlas.search.query.Lexicon;
import io.termatlas.search.query.Plan;
import io.termatlas.search.synonym.Synonyms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A second engine behind the same face: entries in a list, every one looked at for every query. Slow and obvious.
final class ListedView implements IndexView {
    private final Language language;
    private final List<Entry> entries;
    private final ToIntFunction<Slug> ranks;

    /// @param entries in the order of their slugs
    /// @param ranks   how central each term is
    ListedView(Language language, List<Entry> entries, ToIntFunction<Slug> ranks) {
        this.language = language;
        this.entries = List.copyOf(entries);
        this.ranks = ranks;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public Lexicon lexicon(Synonyms synonyms) {
        return new ListedLexicon(entries, synonyms);
    }

    @Override
    public Ranking rank(Plan plan, Slice slice) {
        List<Found> found = entries.stream()
                .flatMap(entry -> documents(entry).stream())
                .map(document -> document.scored(plan))
                .flatMap(Optional::stream)
                .toList();
        List<Found> passing =
                found.stream().filter(hit -> passes(hit, slice.filter())).toList();
        SortedMap<String, Long> categories = new TreeMap<>();
        passing.stream()
                .map(hit -> hit.entry.category())
                .filter(category -> !category.isEmpty())
                .forEach(category -> categories.merge(category, 1L, Long::sum));
        List<Found> hits = passing.stream()
                .filter(hit ->
                        slice.category().isEmpty() || hit.entry.category().equals(slice.category()))
                .sorted(order(plan))
                .toList();
        Ranked first = hits.isEmpty() ? null : hits.getFirst().ranked();
        return new Ranking(plan, found.size(), hits.size(), first, page(hits, slice), categories, figures(hits, slice));
    }

    @Override
    public Optional<StatedTerm> find(Slug slug) {
        return entries.stream()
                .map(Entry::stated)
                .filter(stated -> stated.slug().equals(slug))
                .findFirst();
    }

    @Override
    public Optional<StatedTerm> findClaim(String one, String other) {
        return entries.stream()
                .filter(entry -> entry.meanings().contains(new Meaning(one, other))
                        || entry.meanings().contains(new Meaning(other, one)))
                .map(Entry::stated)
                .findFirst();
    }

    @Override
    public boolean hasKey(Slug slug, String key) {
        return entries.stream()
                        .filter(entry -> entry.stated().slug().equals(slug))
                        .filter(entry -> entry.names(NameForm.NAME).contains(key)
                                || entry.names(NameForm.SLUG).contains(key))
                        .count()
                == 1;
    }

    @Override
    public SortedSet<Slug> withKeys(Set<String> keys) {
        return entries.stream()
                .filter(entry -> Stream.of(NameForm.NAME, NameForm.SLUG, NameForm.ALIAS)
                        .anyMatch(form -> entry.names(form).stream().anyMatch(keys::contains)))
                .map(entry -> entry.stated().slug())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void forEachTerm(Consumer<StatedTerm> visitor) {
        entries.forEach(entry -> visitor.accept(entry.stated()));
    }

    private List<Ranked> page(List<Found> hits, Slice slice) {
        return hits.stream()
                .skip(slice.from())
                .limit(slice.size())
                .map(Found::ranked)
                .toList();
    }

    private Map<Figure, Map<Long, Long>> figures(List<Found> hits, Slice slice) {
        Map<Figure, Map<Long, Long>> figures = new HashMap<>();
        for (Figure figure : slice.figures()) {
            Map<Long, Long> counts = new HashMap<>();
            hits.stream()
                    .filter(hit -> hit.position < 0)
                    .forEach(hit -> counts.merge(figure(hit.entry, figure), 1L, Long::sum));
            figures.put(figure, counts);
        }
        return figures;
    }

    private long figure(Entry entry, Figure figure) {
        return switch (figure) {
            case RANK -> ranks.applyAsInt(entry.stated().slug());
            case RELATED_COUNT -> entry.related().size();
            case QUESTION_COUNT -> entry.questions().size();
        };
    }

    private boolean passes(Found hit, Filter filter) {
        return switch (filter) {
            case Filter.Is is -> is.value().equals(is.facet() == Facet.CATEGORY ? hit.entry.category() : hit.kind());
            case Filter.Within within ->
                hit.position < 0
                        && figure(hit.entry, within.figure()) >= within.least()
                        && figure(hit.entry, within.figure()) <= within.most();
            case Filter.One one ->
                hit.position == one.question()
                        && hit.entry.stated().slug().value().equals(one.slug());
            case Filter.Not not -> !passes(hit, not.filter());
            case Filter.Every every -> every.filters().stream().allMatch(each -> passes(hit, each));
            case Filter.Any any -> any.filters().stream().anyMatch(each -> passes(hit, each));
        };
    }

    /// Equal ones stay in the order of their slugs, which is that of the list.
    private Comparator<Found> order(Plan plan) {
        Comparator<Found> central = comparing(
                (Found hit) ->
                        hit.position < 0 ? ranks.applyAsInt(hit.entry.stated().slug()) : 0,
                Comparator.reverseOrder());
        Comparator<Found> shortest = comparingInt(Found::length);
        Comparator<Found> best = comparingDouble((Found hit) -> -hit.score);
        if (plan.asksForEverything()) {
            return comparing((Found hit) -> hit.entry.stated().slug());
        }
        return plan.names()
                ? best.thenComparing(central).thenComparing(shortest)
                : best.thenComparing(shortest).thenComparing(central);
    }

    private static List<Found> documents(Entry entry) {
        List<Found> documents = new ArrayList<>();
        for (int position = -1; position < entry.questions().size(); position++) {
            documents.add(new Found(entry, position, 0));
        }
        return documents;
    }

    /// An entry, or a question of its FAQ.
    ///
    /// @param position in the FAQ; -1 for the term itself
    private record Found(Entry entry, int position, float score) {
        Optional<Found> scored(Plan plan) {
            if (plan.asksForEverything()) {
                return position < 0 ? Optional.of(this) : Optional.empty();
            }
            return new ListedScore(plan).of(entry, faq()).map(scored -> new Found(entry, position, scored));
        }

        @Nullable
        FaqEntry faq() {
            return position < 0 ? null : entry.questions().get(position);
        }

        @Nullable
        Question asked() {
            return position < 0 ? null : entry.stated().term().faq().get(position);
        }

        Ranked ranked() {
            return new Ranked(entry.stated(), asked(), score);
        }

        int length() {
            return position < 0
                    ? entry.length()
                    : entry.questions().get(position).length();
        }

        String kind() {
            return (position < 0 ? HitKind.TERM : HitKind.FAQ).name().toLowerCase(Locale.ROOT);
        }
    }
}
