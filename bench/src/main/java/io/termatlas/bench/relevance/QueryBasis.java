package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What of a term a query of a kind is made of; chance does the rest. Terms of an equal basis cannot be told apart by
/// such a query.
final class QueryBasis {
    static final int SHORTEST_TO_CHANGE = 5;
    /// Between the two parts of what a query about a category is made of; no name has it.
    static final String CATEGORY_FOLLOWS = "\t";

    private static final int RAREST = 4;
    private static final int FEWEST_INITIALS = 3;
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from", "has", "have", "in",
            "into", "is", "it", "its", "not", "of", "on", "or", "such", "than", "that", "the", "their", "them", "then",
            "there", "these", "they", "this", "to", "was", "were", "which", "who", "with");

    private final Map<String, Integer> frequencies = new HashMap<>();

    QueryBasis(Collection<Term> glossary) {
        for (Term term : glossary) {
            new HashSet<>(Keys.words(term.shortDefinition())).forEach(word -> frequencies.merge(word, 1, Integer::sum));
        }
    }

    /// Empty where the term is not fit for the kind.
    Optional<String> of(QueryKind kind, Term term) {
        String name = term.name();
        return switch (kind) {
            case TITLE, QUESTION, TWO_NAMES -> Optional.of(name);
            case NO_ANSWER -> Optional.empty();
            case LOWER -> Optional.of(lower(name)).filter(text -> !text.isEmpty());
            case TYPO, SPLIT, PHONETIC ->
                Optional.of(name).filter(text -> Keys.of(text).length() >= SHORTEST_TO_CHANGE);
            case PREFIX -> Optional.of(prefix(name)).filter(text -> name.length() >= SHORTEST_TO_CHANGE);
            case MEANING -> rarest(term);
            case ACRONYM -> Names.acronym(term);
            case PREFIX_TYPO ->
                Optional.of(prefix(name)).filter(text -> Keys.of(text).length() >= SHORTEST_TO_CHANGE);
            case SWAPPED ->
                Optional.of(lower(name))
                        .filter(text -> Set.copyOf(List.of(text.split(" ", -1))).size() > 1);
            case NOISE -> Optional.of(name);
            case CATEGORY ->
                Optional.of(lower(term.category()))
                        .filter(category -> !category.isEmpty())
                        .map(category -> name + CATEGORY_FOLLOWS + category);
            case INITIALS -> Optional.of(Names.initials(name)).filter(initials -> initials.length() >= FEWEST_INITIALS);
            case OTHER_WORDS ->
                Optional.of(contentWords(term.shortDefinition()))
                        .filter(words -> words.size() >= RAREST)
                        .map(words -> String.join(" ", words));
        };
    }

    /// The name that is asked for.
    String name(QueryKind kind, Term term) {
        return kind == QueryKind.ACRONYM ? Names.acronym(term).orElseThrow() : term.name();
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                .strip();
    }

    private static String prefix(String name) {
        return name.substring(0, (int) Math.ceil(name.length() * 0.6));
    }

    private Optional<String> rarest(Term term) {
        Set<String> ofName = Set.copyOf(Keys.words(term.name()));
        List<String> words = contentWords(term.shortDefinition()).stream()
                .filter(word -> !ofName.contains(word))
                .toList();
        if (words.size() < RAREST) {
            return Optional.empty();
        }
        Set<String> rarest = new HashSet<>(words.stream()
                .sorted(Comparator.comparing((String word) -> frequencies.getOrDefault(word, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(RAREST)
                .toList());
        return Optional.of(
                String.join(" ", words.stream().filter(rarest::contains).toList()));
    }

    private static List<String> contentWords(String text) {
        return Keys.words(text).stream()
                .filter(word -> word.length() > 2 && !SMALL_WORDS.contains(word))
                .distinct()
                .toList();
    }
}
