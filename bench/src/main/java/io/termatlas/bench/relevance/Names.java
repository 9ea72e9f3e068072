package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which names a term has, as the judge sees it: its name, the parts of one with an acronym in brackets, its aliases,
/// and an acronym in brackets that its definition begins with.
final class Names {
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]{1,7}");
    private static final Pattern BRACKETED = Pattern.compile("(.+\\S) ?\\(([\\p{Lu}\\p{N}]{2,8})\\)");
    private static final Pattern OPENING = Pattern.compile("\\((\\p{Lu}[\\p{Lu}\\p{N}]{1,7})[,)]");
    private static final Set<String> SMALL_WORDS = Set.of("of", "the", "and", "for", "in", "to");

    private Names() {}

    static Set<String> keys(Term term) {
        return all(term).stream()
                .map(Keys::of)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// A name in capitals that is made of the first letters of the term's name, and is not that name.
    static Optional<String> acronym(Term term) {
        String initials = initials(longForm(term.name()));
        return all(term).stream()
                .filter(name -> isAcronym(name) && name.equalsIgnoreCase(initials) && !name.equals(term.name()))
                .findFirst();
    }

    static boolean isAcronym(String text) {
        return ACRONYM.matcher(text).matches();
    }

    /// The first letters of the words, small words aside.
    static String initials(String name) {
        return Stream.of(name.split("[ -]+", -1))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static Set<String> all(Term term) {
        Set<String> names = new LinkedHashSet<>(List.of(term.name()));
        Matcher bracketed = BRACKETED.matcher(term.name());
        if (bracketed.matches()) {
            names.addAll(List.of(bracketed.group(1), bracketed.group(2)));
        }
        names.addAll(term.aliases());
        Matcher opening = OPENING.matcher(term.shortDefinition());
        if (opening.lookingAt() && opening.group(1).equalsIgnoreCase(initials(longForm(term.name())))) {
            names.add(opening.group(1));
        }
        return names;
    }

    private static String longForm(String name) {
        Matcher bracketed = BRACKETED.matcher(name);
        return bracketed.matches() ? bracketed.group(1) : name;
    }
}
