package io.termatlas.search.lucene;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import io.termatlas.model.text.CodePointOrder;
import io.termatlas.model.text.EditDistance;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.entry.Entry;
import io.termatlas.search.entry.Meaning;
import io.termatlas.search.entry.NameForm;
import io.termatlas.search.entry.Prominence;
import io.termatlas.search.query.Lexicon;
import io.termatlas.search.synonym.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Counts in a list of entries.
record ListedLexicon(List<Entry> entries, Synonyms synonyms) implements Lexicon {
    private static final int MOST = 8;
    private static final int SHORTEST_FOR_FIRST = 5;

    @Override
    public long terms() {
        return entries.size();
    }

    @Override
    public boolean isName(NameForm form, String text) {
        return entries.stream().flatMap(entry -> ListedScore.texts(form, entry)).anyMatch(text::equals);
    }

    @Override
    public boolean beginsName(NameForm form, String text) {
        return entries.stream()
                .flatMap(entry -> ListedScore.texts(form, entry))
                .anyMatch(name -> name.startsWith(text));
    }

    @Override
    public long frequency(String stem) {
        return entries.stream().filter(entry -> entry.words().containsKey(stem)).count();
    }

    @Override
    public long literalFrequency(String word) {
        return frequency(Prominence.EXACT + word);
    }

    @Override
    public List<Near> wordsNear(String word, int maxEdits) {
        return nearest(
                entries.stream()
                        .flatMap(entry -> entry.words().keySet().stream())
                        .filter(text -> text.charAt(0) == Prominence.EXACT)
                        .map(text -> text.substring(1)),
                word,
                maxEdits);
    }

    @Override
    public List<Near> keysNear(String key, int maxEdits) {
        List<Near> near = Stream.of(NameForm.NAME, NameForm.ALIAS)
                .flatMap(form -> nearest(keys(form), key, maxEdits).stream())
                .toList();
        int least = near.stream().mapToInt(Near::edits).min().orElse(0);
        return near.stream().filter(each -> each.edits() == least).limit(MOST).toList();
    }

    @Override
    public List<String> keysWithFuzzyPrefix(String prefix) {
        return Stream.of(NameForm.NAME, NameForm.ALIAS)
                .flatMap(form -> keysWithFuzzyPrefix(form, prefix).stream())
                .distinct()
                .toList();
    }

    private List<String> keysWithFuzzyPrefix(NameForm form, String prefix) {
        List<String> near = keys(form).filter(key -> beginsNearly(key, prefix)).toList();
        boolean other = near.isEmpty() && prefix.length() >= SHORTEST_FOR_FIRST;
        return (other ? keys(form).filter(key -> beginsWithOtherFirst(key, prefix)) : near.stream())
                .sorted(comparing((String key) -> !key.startsWith(prefix.substring(0, 1)))
                        .thenComparingInt(String::length)
                        .thenComparing(naturalOrder()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static boolean beginsWithOtherFirst(String key, String prefix) {
        return key.startsWith(prefix.substring(1), 1) || key.startsWith(prefix, 1);
    }

    /// The first letter is right, or the first two are swapped, or the first is one too many.
    private static boolean beginsNearly(String key, String prefix) {
        EditDistance distance = new EditDistance(prefix);
        return (key.startsWith(prefix.substring(0, 1)) || key.startsWith(prefix.substring(1, 2)))
                && IntStream.rangeClosed(prefix.length() - 1, prefix.length() + 1)
                        .filter(length -> length <= key.length())
                        .anyMatch(length -> distance.to(key.substring(0, length), 1) <= 1);
    }

    @Override
    public List<String> keysBeside(String key) {
        return Stream.of(NameForm.NAME, NameForm.ALIAS)
                .flatMap(form -> {
                    NavigableSet<String> all = new TreeSet<>(CodePointOrder::compare);
                    all.addAll(keys(form).toList());
                    List<String> before = all.headSet(key, false).descendingSet().stream()
                            .limit(MOST)
                            .toList();
                    return Stream.concat(
                            before.reversed().stream(),
                            all.tailSet(key, true).stream().limit(MOST));
                })
                .distinct()
                .toList();
    }

    @Override
    public List<String> keysHolding(String part) {
        return Stream.of(NameForm.NAME, NameForm.ALIAS)
                .flatMap(this::keys)
                .filter(key -> key.indexOf(part) > 0)
                .sorted(comparingInt(String::length).thenComparing(naturalOrder()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    @Override
    public List<String> categories(String key) {
        return key.isEmpty()
                ? List.of()
                : entries.stream()
                        .map(Entry::category)
                        .filter(category -> NameKey.of(category).equals(key))
                        .distinct()
                        .sorted()
                        .toList();
    }

    @Override
    public List<String> meanings(String key) {
        return entries.stream()
                .flatMap(entry -> entry.meanings().stream())
                .flatMap(meaning -> sameAs(key, meaning))
                .sorted()
                .distinct()
                .limit(MOST)
                .filter(this::isOfName)
                .toList();
    }

    @Override
    public List<String> synonyms(String key) {
        return synonyms.of(key).stream().filter(this::isOfName).toList();
    }

    private static Stream<String> sameAs(String key, Meaning meaning) {
        if (key.equals(meaning.one())) {
            return Stream.of(meaning.other());
        }
        return key.equals(meaning.other()) ? Stream.of(meaning.one()) : Stream.empty();
    }

    private boolean isOfName(String key) {
        return isName(NameForm.NAME, key) || isName(NameForm.ALIAS, key);
    }

    private Stream<String> keys(NameForm form) {
        return entries.stream().flatMap(entry -> entry.names(form).stream());
    }

    private static List<Near> nearest(Stream<String> texts, String wanted, int maxEdits) {
        Map<String, Integer> frequencies = new TreeMap<>();
        EditDistance distance = new EditDistance(wanted);
        texts.forEach(text -> frequencies.merge(text, 1, Integer::sum));
        List<Near> near = frequencies.keySet().stream()
                .filter(text -> digits(text).equals(digits(wanted)))
                .map(text -> new Near(text, distance.to(text, maxEdits)))
                .filter(each -> each.edits() > 0 && each.edits() <= maxEdits)
                .toList();
        int least = near.stream().mapToInt(Near::edits).min().orElse(0);
        return near.stream()
                .filter(each -> each.edits() == least)
                .sorted(comparing((Near each) -> frequencies.getOrDefault(each.text(), 0), reverseOrder()))
                .limit(MOST)
                .toList();
    }

    private static List<Integer> digits(String text) {
        return text.codePoints().filter(Character::isDigit).boxed().toList();
    }
}
