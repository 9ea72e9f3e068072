package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes queries out of a glossary's terms, each term as likely as any other. Equal seed, equal queries.
final class QueryMaker {
    private static final Pattern BRACKETED = Pattern.compile(".+\\(([\\p{Lu}\\p{N}]{2,8})\\)");
    private static final int ATTEMPTS = 400;
    private static final int SHORTEST_TO_SLIP = 5;
    private static final int LONG_ENOUGH_FOR_TWO = 9;
    private static final int RAREST = 4;
    private static final int MOST_WORDS = 12;
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from", "has", "have", "in",
            "into", "is", "it", "its", "not", "of", "on", "or", "such", "than", "that", "the", "their", "them", "then",
            "there", "these", "they", "this", "to", "was", "were", "which", "who", "with");

    private final List<Term> terms;
    private final Thesaurus thesaurus;
    private final RandomGenerator random;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> frequencies = new HashMap<>();

    QueryMaker(List<Term> terms, Thesaurus thesaurus, RandomGenerator random) {
        this.terms = terms;
        this.thesaurus = thesaurus;
        this.random = random;
        for (Term term : terms) {
            names.add(Keys.of(term.name()));
            new HashSet<>(Keys.words(term.shortDefinition())).forEach(word -> frequencies.merge(word, 1, Integer::sum));
        }
    }

    /// @param each how many of every kind; fewer where the glossary cannot give them
    List<Query> make(List<QueryKind> kinds, int each) {
        List<Query> queries = new ArrayList<>();
        for (QueryKind kind : kinds) {
            List<Term> fit = kind == QueryKind.ACRONYM
                    ? terms.stream().filter(term -> acronym(term).isPresent()).toList()
                    : terms;
            Set<Query> made = new LinkedHashSet<>();
            for (int i = 0; i < each * ATTEMPTS && made.size() < each && !fit.isEmpty(); i++) {
                Term term = fit.get(random.nextInt(fit.size()));
                text(kind, term)
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> made.add(new Query(kind, text, term.slug())));
            }
            queries.addAll(made);
        }
        return queries;
    }

    private Optional<String> text(QueryKind kind, Term term) {
        return switch (kind) {
            case TITLE -> Optional.of(term.name());
            case LOWER -> Optional.of(lower(term.name()));
            case SLIP -> slip(term.name());
            case PREFIX -> prefix(term.name());
            case SPLIT -> split(term.name());
            case MEANING -> rarest(term);
            case QUESTION ->
                Optional.of(Wordings.ENGLISH
                        .get(random.nextInt(Wordings.ENGLISH.size()))
                        .formatted(term.name()));
            case ACRONYM -> acronym(term);
            case OTHER_WORDS -> otherWords(term);
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                .strip();
    }

    private Optional<String> slip(String name) {
        if (Keys.of(name).length() < SHORTEST_TO_SLIP) {
            return Optional.empty();
        }
        String typed = slipOnce(name);
        if (Keys.of(name).length() >= LONG_ENOUGH_FOR_TWO && random.nextBoolean()) {
            typed = slipOnce(typed);
        }
        String key = Keys.of(typed);
        int slips = Keys.slips(key, Keys.of(name), 2);
        boolean nearest = slips > 0
                && slips <= 2
                && names.stream()
                        .filter(other -> !other.equals(Keys.of(name)))
                        .noneMatch(other -> Keys.slips(key, other, slips) <= slips);
        return nearest ? Optional.of(typed) : Optional.empty();
    }

    private String slipOnce(String name) {
        int at = random.nextInt(name.length() - 1);
        if (!Character.isLetter(name.charAt(at)) || !Character.isLetter(name.charAt(at + 1))) {
            return slipOnce(name);
        }
        char letter = (char) ('a' + random.nextInt(26));
        String before = name.substring(0, at);
        return switch (random.nextInt(4)) {
            case 0 -> before + name.substring(at + 1);
            case 1 -> before + letter + name.substring(at);
            case 2 -> before + letter + name.substring(at + 1);
            default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private static Optional<String> prefix(String name) {
        int typed = (int) Math.ceil(name.length() * 0.6);
        return name.length() < SHORTEST_TO_SLIP ? Optional.empty() : Optional.of(name.substring(0, typed));
    }

    private Optional<String> split(String name) {
        List<Integer> spaces = new ArrayList<>();
        for (int i = 1; i < name.length() - 1; i++) {
            if (name.charAt(i) == ' ') {
                spaces.add(i);
            }
        }
        if (!spaces.isEmpty() && random.nextBoolean()) {
            int space = spaces.get(random.nextInt(spaces.size()));
            return Optional.of(name.substring(0, space) + name.substring(space + 1));
        }
        if (name.length() < SHORTEST_TO_SLIP) {
            return Optional.empty();
        }
        int at = 1 + random.nextInt(name.length() - 1);
        return Optional.of(name.substring(0, at) + " " + name.substring(at));
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

    private Optional<String> otherWords(Term term) {
        List<String> words = new ArrayList<>(contentWords(term.shortDefinition()));
        if (words.size() < RAREST) {
            return Optional.empty();
        }
        List<Integer> replaceable = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (thesaurus.hasOther(words.get(i))) {
                replaceable.add(i);
            }
        }
        for (int left = words.size() / 2; left > 0 && !replaceable.isEmpty(); left--) {
            int chosen = random.nextInt(replaceable.size());
            int at = replaceable.get(chosen);
            replaceable.subList(chosen, chosen + 1).clear();
            words.set(at, thesaurus.other(words.get(at), random));
        }
        return Optional.of(String.join(" ", words.subList(0, Math.min(MOST_WORDS, words.size()))));
    }

    private static List<String> contentWords(String text) {
        return Keys.words(text).stream()
                .filter(word -> word.length() > 2 && !SMALL_WORDS.contains(word))
                .distinct()
                .toList();
    }

    private static Optional<String> acronym(Term term) {
        Matcher bracketed = BRACKETED.matcher(term.name());
        return bracketed.matches() ? Optional.of(bracketed.group(1)) : Optional.empty();
    }
}
