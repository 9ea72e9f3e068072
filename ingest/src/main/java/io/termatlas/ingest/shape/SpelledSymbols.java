package io.termatlas.ingest.shape;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Spells the signs of a name: "C plus plus" for "C++".
final class SpelledSymbols {
    /// Signs that distinguish names.
    private static final Map<Integer, String> BESIDE_WORDS = table("""
            + plus         # sharp        @ at           & and          % percent      ‰ per-mille    * star
            $ dollar       € euro         £ pound        ¥ yen          ¢ cent         ₹ rupee        ₽ ruble
            ₩ won          ₿ bitcoin      ° degree       § section      ♯ sharp        ♭ flat         − minus
            ± plus-minus   × times        ÷ divided-by   ∞ infinity     √ root         ∑ sum          ∏ product
            ∫ integral     ∂ partial      ∇ nabla        ∆ delta""");

    /// Names of the other signs: beside a word they are punctuation.
    private static final Map<Integer, String> ALONE = table("""
            # hash             . dot               ! exclamation-mark  ? question-mark     " quotation-mark   ' apostrophe
            ( left-parenthesis ) right-parenthesis [ left-bracket      ] right-bracket     { left-brace       } right-brace
            < less-than        > greater-than      = equals            - hyphen            _ underscore       / slash
            \\ backslash       | bar               ~ tilde             ^ caret             ` backtick         , comma
            ; semicolon        : colon             ¶ pilcrow           © copyright         ® registered       ™ trademark
            – en-dash          — em-dash           … ellipsis          • bullet            † dagger           ‡ double-dagger
            ← left-arrow       ↑ up-arrow          → right-arrow       ↓ down-arrow        ¬ not              ≈ almost-equal
            ≠ not-equal        ≤ less-or-equal     ≥ greater-or-equal  ∅ empty-set         ∈ element-of       ∀ for-all
            ∃ there-is         ∧ logical-and       ∨ logical-or        ∩ intersection      ∪ union            ⇒ implies""");

    /// An entity of HTML: its `&` and `#` are none of the name's.
    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");

    private final int[] name;
    private final StringBuilder spelled = new StringBuilder();

    private SpelledSymbols(String name) {
        this.name = withoutEntities(name.strip())
                .codePoints()
                .map(SpelledSymbols::narrow)
                .toArray();
    }

    /// A name with letters or digits, its signs spelled. A single sign between two words stays, and becomes a
    /// hyphen like a blank: "R&D", "R & D". Every other one is spelled: "C#", "C++17", ".NET".
    static String spelled(String name) {
        SpelledSymbols signs = new SpelledSymbols(name);
        for (int i = 0; i < signs.name.length; i++) {
            String word = signs.isSpelled(i) ? signs.word(i) : "";
            if (word.isEmpty()) {
                signs.spelled.appendCodePoint(signs.name[i]);
            } else {
                signs.spelled.append(' ').append(word).append(' ');
            }
        }
        return signs.spelled.toString();
    }

    /// A name of signs alone, each by its own name.
    ///
    /// @return empty when one of them has none
    static String named(String name) {
        SpelledSymbols signs = new SpelledSymbols(name);
        for (int character : signs.name) {
            String word = ALONE.getOrDefault(character, BESIDE_WORDS.getOrDefault(character, ""));
            boolean isSign = !Character.isWhitespace(character) && !Character.isSpaceChar(character);
            if (isSign && word.isEmpty()) {
                return "";
            }
            signs.spelled.append(word).append(' ');
        }
        return signs.spelled.toString();
    }

    static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character)
                || switch (Character.getType(character)) {
                    case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /// A dot counts at the beginning of a word; elsewhere it is punctuation.
    private boolean isSpelled(int at) {
        if (name[at] == '.') {
            return isWord(at + 1) && !isWord(at - 1) && at(at - 1) != '.';
        }
        if (!BESIDE_WORDS.containsKey(name[at])) {
            return false;
        }
        boolean single = !BESIDE_WORDS.containsKey(at(at - 1)) && !BESIDE_WORDS.containsKey(at(at + 1));
        boolean between = at > 0 && at < name.length - 1 && isWord(at - 1) == isWord(at + 1);
        return !single || !between;
    }

    private String word(int at) {
        return switch (name[at]) {
            case '.' -> "dot";
            case '#' -> isWord(at - 1) ? "sharp" : "hash";
            default -> BESIDE_WORDS.getOrDefault(name[at], "");
        };
    }

    private boolean isWord(int at) {
        return isOfWord(at(at));
    }

    private int at(int at) {
        return at >= 0 && at < name.length ? name[at] : ' ';
    }

    private static String withoutEntities(String name) {
        return name.indexOf('&') < 0
                ? name
                : ENTITY.matcher(name)
                        .replaceAll(entity ->
                                Matcher.quoteReplacement(entity.group().replaceAll("[&#]", " ")));
    }

    /// The ASCII sign of a full-width form.
    private static int narrow(int character) {
        int narrow = character - 0xFEE0;
        return narrow > ' ' && narrow < 0x7F && !Character.isLetterOrDigit(narrow) ? narrow : character;
    }

    private static Map<Integer, String> table(String text) {
        Map<Integer, String> table = new HashMap<>();
        String[] cells = text.strip().split("\\s+", -1);
        for (int i = 0; i < cells.length; i += 2) {
            table.put(cells[i].codePointAt(0), cells[i + 1]);
        }
        return Map.copyOf(table);
    }
}
