package io.termatlas.bench.relevance;

import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Half of a glossary, and what it is asked in vain: names of the other half and words of a dictionary, of which no
/// word, and no word of the same stem, stands anywhere in the half that is kept.
record HeldOut(List<Term> kept, List<Query> queries) {
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 3;
    private static final int LONGEST_SUFFIX = 6;

    HeldOut {
        kept = List.copyOf(kept);
        queries = List.copyOf(queries);
    }

    /// @param words of the dictionary; may be empty
    /// @param each  queries at most, as many of either sort where there are so many
    static HeldOut of(List<Term> glossary, Collection<String> words, int each, long seed) {
        Random random = new Random(31 * seed + QueryKind.NO_ANSWER.salt());
        List<Term> shuffled = new ArrayList<>(glossary);
        Collections.shuffle(shuffled, random);
        List<Term> kept = shuffled.subList(0, shuffled.size() / 2);
        NavigableSet<String> known = words(kept);
        List<String> names = unknown(
                shuffled.subList(kept.size(), shuffled.size()).stream()
                        .map(Term::name)
                        .toList(),
                known);
        List<String> others = new ArrayList<>(unknown(words, known));
        Collections.shuffle(others, random);
        Set<String> asked = new LinkedHashSet<>();
        for (int i = 0; asked.size() < each && i < Math.max(names.size(), others.size()); i++) {
            Stream.of(names, others).filter(texts -> !texts.isEmpty()).forEach(new Turn(i, asked)::take);
        }
        return new HeldOut(kept, asked.stream().limit(each).map(HeldOut::query).toList());
    }

    /// Takes the text at the place from each list that is long enough.
    private record Turn(int place, Set<String> asked) {
        void take(List<String> texts) {
            if (place < texts.size()) {
                asked.add(texts.get(place));
            }
        }
    }

    private static Query query(String text) {
        return new Query(QueryKind.NO_ANSWER, text, List.of());
    }

    private static NavigableSet<String> words(List<Term> terms) {
        NavigableSet<String> words = new TreeSet<>();
        for (Term term : terms) {
            texts(term).forEach(text -> words.addAll(parts(text)));
            Names.keys(term).forEach(words::add);
        }
        return words;
    }

    private static Stream<String> texts(Term term) {
        return Stream.of(
                        Stream.of(term.name(), term.slug().value(), term.category(), term.shortDefinition()),
                        Stream.of(term.seoTitle(), term.seoDescription(), term.explanation()),
                        term.aliases().stream(),
                        term.relatedTerms().stream().map(RelatedTerm::name),
                        term.faq().stream().flatMap(question -> Stream.of(question.text(), question.answer())))
                .flatMap(texts -> texts);
    }

    private static List<String> unknown(Collection<String> texts, NavigableSet<String> known) {
        return texts.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text ->
                        parts(text).stream().noneMatch(word -> isKnown(word, known)) && !isKnown(Keys.of(text), known))
                .distinct()
                .toList();
    }

    private static Set<String> parts(String text) {
        Set<String> parts = new HashSet<>();
        for (String word : Keys.words(text)) {
            Stream.of(word.split("['-]", -1))
                    .map(Keys::of)
                    .filter(part -> !part.isEmpty())
                    .forEach(parts::add);
        }
        return parts;
    }

    /// Scripts without spaces have no words to compare.
    private static boolean isKnown(String word, NavigableSet<String> known) {
        return word.isEmpty()
                || word.chars().anyMatch(Character::isIdeographic)
                || hasAStemOf(word, known)
                || IntStream.range(stem(word, LONGEST_SUFFIX), word.length())
                        .anyMatch(end -> known.contains(word.substring(0, end)));
    }

    private static boolean hasAStemOf(String word, NavigableSet<String> known) {
        String begins = word.substring(0, stem(word, LONGEST_ENDING));
        String next = known.ceiling(begins);
        return next != null && next.startsWith(begins);
    }

    private static int stem(String word, int ending) {
        return Math.max(Math.min(SHORTEST_STEM, word.length()), word.length() - ending);
    }
}
