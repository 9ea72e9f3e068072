package io.termatlas.search.query;

import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.entry.NameForm;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that are what was typed in another number or case: of those with the same stems, the one that is most
/// like it comes first; and acronyms of two letters, whose plural no stemmer knows.
final class NearestForms {
    private static final int MOST = 4;
    /// Of a name, that its other forms may lack.
    private static final int LONGEST_ENDING = 2;
    /// That they may have for it.
    private static final int LONGEST_TYPED_ENDING = 4;

    private static final Pattern ACRONYMS = Pattern.compile("(\\p{L}[\\p{L}\\p{N}])['’]?e?s", Pattern.CASE_INSENSITIVE);

    private final Lexicon lexicon;

    NearestForms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Keys of the names with the same stems that stand next to the typed one in the order of the alphabet, the most
    /// alike first: "iterator" before "iterable" for "iterators".
    List<String> sameStems(Reading reading) {
        String key = reading.key();
        String stems = reading.in(NameForm.STEMS);
        return lexicon.keysBeside(key).stream()
                .filter(other -> !other.equals(key) && reading.stems(other).equals(stems))
                .sorted(Comparator.comparingInt((String other) -> difference(key, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /// The acronym of two letters that was typed in the plural. What the glossary has as a word, or what the first
    /// letters of a name are, is none, unless it was typed in capitals: "IDs", but not "ids".
    Optional<String> acronym(Reading reading) {
        Matcher plural = ACRONYMS.matcher(reading.in(NameForm.WRITTEN));
        if (!plural.matches()) {
            return Optional.empty();
        }
        String typed = plural.group(1);
        String acronym = typed.toUpperCase(Locale.ROOT);
        boolean named = lexicon.isName(NameForm.WRITTEN, acronym) || lexicon.isName(NameForm.ACRONYM, acronym);
        boolean other = lexicon.literalFrequency(reading.key()) > 0 || lexicon.isName(NameForm.INITIALS, reading.key());
        boolean meant = typed.equals(acronym) || !other;
        return named && meant ? Optional.of(NameKey.of(acronym)) : Optional.empty();
    }

    /// Whether the typed key begins as the name does, but for an ending that inflection changes: "wagach" as "waga",
    /// "nodze" as "noga"; but not "fundation" as "fund".
    static boolean isInflected(String key, String name) {
        int common = common(key, name);
        return name.length() - common <= LONGEST_ENDING && key.length() - common <= LONGEST_TYPED_ENDING;
    }

    /// The letters that the two do not begin with together.
    private static int difference(String one, String other) {
        return one.length() + other.length() - 2 * common(one, other);
    }

    private static int common(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common;
    }
}
