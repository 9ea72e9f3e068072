package io.termatlas.search.entry;

import io.termatlas.model.Term;
import io.termatlas.search.analysis.NameKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that a term gives itself.
///
/// @param name   as written
/// @param others its aliases, and the parts of a name such as "Graphics Processing Unit (GPU)"
public record TermNames(String name, List<String> others) {
    private static final Pattern BRACKETED = Pattern.compile("(.*\\S)\\s*[(（\\[]([^()（）\\[\\]]+)[)）\\]]\\s*");
    private static final Pattern SHORT = Pattern.compile("(?=.*\\p{Lu}.*\\p{Lu})[\\p{L}\\p{N}+#./-]{2,12}");
    private static final int FEWEST_INITIALS = 2;

    public TermNames {
        others = List.copyOf(others);
    }

    public static TermNames of(Term term) {
        Set<String> others = new LinkedHashSet<>(term.aliases());
        addParts(term.name(), others);
        term.aliases().forEach(alias -> addParts(alias, others));
        others.remove(term.name());
        others.removeIf(String::isBlank);
        return new TermNames(term.name(), List.copyOf(others));
    }

    /// Those of the name and of the others.
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(NameKey.of(name));
        others.forEach(other -> keys.add(NameKey.of(other)));
        return keys;
    }

    /// Those of the others that are written in capitals.
    public List<String> acronyms() {
        return others.stream()
                .filter(other -> SHORT.matcher(other).matches())
                .map(NameKey::written)
                .toList();
    }

    /// What stands before brackets is a name; what stands in them only when it looks like an acronym or is the long
    /// form of one: "programming language" of "Java (programming language)" names no term.
    private static void addParts(String name, Set<String> parts) {
        Matcher bracketed = BRACKETED.matcher(name);
        if (bracketed.matches()) {
            String before = bracketed.group(1);
            String within = bracketed.group(2).strip();
            parts.add(before);
            if (SHORT.matcher(within).matches() || initials(within).equalsIgnoreCase(before)) {
                parts.add(within);
            }
        }
    }

    /// The first letters of the words of a name; empty when it has but one word.
    public static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s/-]+", -1)) {
            if (!word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0))) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.length() < FEWEST_INITIALS ? "" : initials.toString();
    }
}
