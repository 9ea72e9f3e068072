package io.termatlas.search.entry;

import io.termatlas.model.Term;
import io.termatlas.search.analysis.NameKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names that a term gives itself.
///
/// @param name   as written
/// @param others its aliases, and the parts of a name such as "Graphics Processing Unit (GPU)"
public record TermNames(String name, List<String> others) {
    private static final Pattern BRACKETED = Pattern.compile("(.*\\S)\\s*[(（\\[]([^()（）\\[\\]]+)[)）\\]]\\s*");
    private static final Pattern WITHIN =
            Pattern.compile("(.*\\S)\\s*[(（\\[]([^()（）\\[\\]]+)[)）\\]]\\s*([^\\s()（）\\[\\]].*)");
    /// Between two names in one title: spaced dashes and slashes, and bars.
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+(?:-{1,3}|[\u2010-\u2015\u2212]{1,2}|[/／])\\s+|\\s*[|｜]\\s*|\\s*／\\s*");
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

    /// The names of which a name is made up.
    private static void addParts(String name, Set<String> parts) {
        addBracketed(name, parts);
        addWithoutBracket(name, parts);
        String[] separate = SEPARATOR.split(name.strip());
        if (separate.length > 1 && Stream.of(separate).allMatch(TermNames::isName)) {
            for (String part : separate) {
                parts.add(part.strip());
                addBracketed(part, parts);
            }
        }
    }

    /// "function" and "函数" of "function -- 函数", but not "x" and "y" of "x - y".
    private static boolean isName(String part) {
        String key = NameKey.of(part);
        return key.codePoints().anyMatch(Character::isLetter)
                && (key.length() > 1 || key.codePoints().anyMatch(Character::isIdeographic));
    }

    /// "Just-in-time channels" and "JIT channels" of "Just-in-time (JIT) channels".
    private static void addWithoutBracket(String name, Set<String> parts) {
        Matcher within = WITHIN.matcher(name);
        if (within.matches()) {
            String before = within.group(1);
            String bracket = within.group(2).strip();
            String after = within.group(3);
            parts.add(before + " " + after);
            if (SHORT.matcher(bracket).matches() && initials(before).equalsIgnoreCase(bracket)) {
                parts.add(bracket + " " + after);
            }
        }
    }

    /// What stands before brackets is a name; what stands in them only when it looks like an acronym or is the long
    /// form of one: "programming language" of "Java (programming language)" names no term.
    private static void addBracketed(String name, Set<String> parts) {
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
