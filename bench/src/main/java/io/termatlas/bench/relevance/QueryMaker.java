package io.termatlas.bench.relevance;

import io.termatlas.bench.relevance.Query.Wanted;
import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Makes queries out of a glossary's terms, each term as likely as any other. Equal seed, equal queries of a kind,
/// whatever other kinds are wanted.
final class QueryMaker {
    /// With so many rounds over all terms a small glossary gives enough typos, too.
    private static final int ROUNDS = 20;
    private static final int LONG_ENOUGH_FOR_TWO = 9;
    private static final int MOST_WORDS = 12;

    private final List<Term> terms;
    private final QueryBasis basis;
    private final Descriptions descriptions;
    private final Speech speech;
    private final long seed;
    private final NearNames names;
    private Random random = new Random();

    QueryMaker(List<Term> terms, QueryBasis basis, Descriptions descriptions, Speech speech, long seed) {
        this.terms = terms;
        this.basis = basis;
        this.descriptions = descriptions;
        this.speech = speech;
        this.seed = seed;
        this.names = new NearNames(terms);
    }

    /// @param each how many of every kind; all that there are where the glossary cannot give so many
    List<Query> make(List<QueryKind> kinds, int each, Answers answers) {
        List<Query> queries = new ArrayList<>();
        for (QueryKind kind : kinds) {
            random = new Random(31 * seed + kind.salt());
            queries.addAll(make(kind, each, answers));
        }
        return queries;
    }

    /// How many queries of definition words there can be, and how many of them fit several terms.
    String census() {
        List<String> possible = terms.stream()
                .flatMap(term -> basis.of(QueryKind.MEANING, term).stream())
                .toList();
        long ambiguous = possible.stream()
                .filter(text -> isAmbiguous(QueryKind.MEANING, text))
                .count();
        return "%d terms have definition words; %d (%.1f %%) have none that they do not share with another"
                .formatted(possible.size(), ambiguous, 100.0 * ambiguous / possible.size());
    }

    private boolean isAmbiguous(QueryKind kind, String text) {
        return kind == QueryKind.MEANING
                && descriptions.holding(Keys.words(text)).size() > 1;
    }

    private Set<Query> make(QueryKind kind, int each, Answers answers) {
        List<Term> fit = new ArrayList<>(terms.stream()
                .filter(term -> basis.of(kind, term)
                        .filter(text -> answers == Answers.ANY || !isAmbiguous(kind, text))
                        .isPresent())
                .toList());
        Collections.shuffle(fit, random);
        Set<Query> made = new LinkedHashSet<>();
        int before = -1;
        for (int round = 0; round < ROUNDS && made.size() > before; round++) {
            before = made.size();
            for (int i = 0; i < fit.size() && made.size() < each; i++) {
                Term term = fit.get(i);
                (kind == QueryKind.TWO_NAMES ? twoNames(term, fit) : query(kind, term)).ifPresent(made::add);
            }
        }
        return made;
    }

    private Optional<Query> query(QueryKind kind, Term term) {
        return text(kind, basis.of(kind, term).orElseThrow())
                .filter(text -> !text.isBlank())
                .map(text -> new Query(kind, text, term.slug(), basis.name(kind, term)));
    }

    /// With another name that is not spelt alike; together they are no name.
    private Optional<Query> twoNames(Term term, List<Term> others) {
        List<String> wordings = speech.wordings().twoNames();
        if (wordings.isEmpty()) {
            return Optional.empty();
        }
        Term other = others.get(random.nextInt(others.size()));
        String text = wordings.get(random.nextInt(wordings.size())).formatted(term.name(), other.name());
        boolean same = Keys.of(term.name()).equals(Keys.of(other.name()));
        return same || names.contains(text)
                ? Optional.empty()
                : Optional.of(new Query(
                        QueryKind.TWO_NAMES,
                        text,
                        List.of(new Wanted(term.slug(), term.name()), new Wanted(other.slug(), other.name()))));
    }

    private Optional<String> text(QueryKind kind, String basis) {
        return switch (kind) {
            case TITLE, LOWER, PREFIX, MEANING, ACRONYM -> Optional.of(basis);
            case INITIALS -> Optional.of(basis.toLowerCase(Locale.ROOT));
            case TYPO -> typo(basis);
            case PREFIX_TYPO -> prefixTypo(basis);
            case SWAPPED -> swapped(basis);
            case NOISE -> Optional.of(beside(basis, random.nextBoolean() ? nonsense() : foreignWord()));
            case CATEGORY -> {
                String[] parts = basis.split(QueryBasis.CATEGORY_FOLLOWS, 2);
                yield Optional.of(beside(parts[0], parts[1]));
            }
            case SPLIT -> split(basis);
            case QUESTION -> question(basis);
            case PHONETIC -> phonetic(basis);
            case OTHER_WORDS -> otherWords(basis);
            case TWO_NAMES, NO_ANSWER -> Optional.empty();
        };
    }

    private Optional<String> question(String name) {
        List<String> wordings = speech.wordings().questions();
        return wordings.isEmpty()
                ? Optional.empty()
                : Optional.of(wordings.get(random.nextInt(wordings.size())).formatted(name));
    }

    private Optional<String> phonetic(String name) {
        String heard = speech.phonetics().spell(name, random);
        return names.isNearest(name, heard, Integer.MAX_VALUE) ? Optional.of(heard) : Optional.empty();
    }

    private Optional<String> typo(String name) {
        String typed = typoOnce(name);
        if (Keys.of(name).length() >= LONG_ENOUGH_FOR_TWO && random.nextBoolean()) {
            typed = typoOnce(typed);
        }
        return names.isNearest(name, typed, 2) ? Optional.of(typed) : Optional.empty();
    }

    /// No name begins so any more.
    private Optional<String> prefixTypo(String prefix) {
        String typed = typoOnce(prefix);
        return typed.equals(prefix) || names.anyBeginsLike(typed) ? Optional.empty() : Optional.of(typed);
    }

    private Optional<String> swapped(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
        Collections.shuffle(words, random);
        String swapped = String.join(" ", words);
        return swapped.equals(name) || names.contains(swapped) ? Optional.empty() : Optional.of(swapped);
    }

    private String beside(String name, String other) {
        return random.nextBoolean() ? name + " " + other : other + " " + name;
    }

    private String nonsense() {
        return random.ints(5, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String foreignWord() {
        List<String> words = Keys.words(terms.get(random.nextInt(terms.size())).shortDefinition());
        return words.isEmpty() ? nonsense() : words.get(random.nextInt(words.size()));
    }

    /// The same where the name has no two letters in a row at the place that chance has chosen.
    private String typoOnce(String name) {
        int at = random.nextInt(name.length() - 1);
        if (!Character.isLetter(name.charAt(at)) || !Character.isLetter(name.charAt(at + 1))) {
            return name;
        }
        String alphabet = speech.alphabet();
        char letter = alphabet.charAt(random.nextInt(alphabet.length()));
        String before = name.substring(0, at);
        return switch (random.nextInt(4)) {
            case 0 -> before + name.substring(at + 1);
            case 1 -> before + letter + name.substring(at);
            case 2 -> before + letter + name.substring(at + 1);
            default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
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
        int at = 1 + random.nextInt(name.length() - 1);
        return Optional.of(name.substring(0, at) + " " + name.substring(at));
    }

    private Optional<String> otherWords(String definition) {
        if (speech.thesaurus().isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of(definition.split(" ", -1)));
        List<Integer> replaceable = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (speech.thesaurus().hasOther(words.get(i))) {
                replaceable.add(i);
            }
        }
        for (int left = words.size() / 2; left > 0 && !replaceable.isEmpty(); left--) {
            int chosen = random.nextInt(replaceable.size());
            int at = replaceable.get(chosen);
            replaceable.subList(chosen, chosen + 1).clear();
            words.set(at, speech.thesaurus().other(words.get(at), random));
        }
        return Optional.of(String.join(" ", words.subList(0, Math.min(MOST_WORDS, words.size()))));
    }
}
