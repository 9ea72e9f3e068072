package io.termatlas.search.query;

import io.termatlas.search.analysis.Hangul;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody typed who believed to have another keyboard layout: "ghbdtn" for "привет" and "руддщ" for "hello".
///
/// Each layout stands as the keys of a QWERTY keyboard from the upper left to the lower right, in small letters.
final class KeyboardLayouts {
    private static final String LATIN = "` q w e r t y u i o p [ ] a s d f g h j k l ; ' z x c v b n m , . /";

    private static final List<Layout> ALL = List.of(
            layout("Russian", "ё й ц у к е н г ш щ з х ъ ф ы в а п р о л д ж э я ч с м и т ь б ю ."),
            layout("Ukrainian", "' й ц у к е н г ш щ з х ї ф і в а п р о л д ж є я ч с м и т ь б ю ."),
            layout("Belarusian", "ё й ц у к е н г ш ў з х ' ф ы в а п р о л д ж э я ч с м і т ь б ю ."),
            layout("Hebrew", "; / ' ק ר א ט ו ן ם פ ] [ ש ד ג כ ע י ח ל ך ף , ז ס ב ה נ מ צ ת ץ ."),
            layout("Arabic", "ذ ض ص ث ق ف غ ع ه خ ح ج د ش س ي ب ل ا ت ن م ك ط ئ ء ؤ ر لا ى ة و ز ظ"),
            layout("Persian", "` ض ص ث ق ف غ ع ه خ ح ج چ ش س ی ب ل ا ت ن م ک گ ظ ط ز ر ذ د پ و . /"),
            layout("Greek", "` ; ς ε ρ τ υ θ ι ο π [ ] α σ δ φ γ η ξ κ λ ΄ ' ζ χ ψ ω β ν μ , . /"));

    /// Two sets of letters, consonants to the left and vowels to the right, which an input method joins to syllables.
    private static final Layout KOREAN =
            layout("Korean", "` ㅂ ㅈ ㄷ ㄱ ㅅ ㅛ ㅕ ㅑ ㅐ ㅔ [ ] ㅁ ㄴ ㅇ ㄹ ㅎ ㅗ ㅓ ㅏ ㅣ ; ' ㅋ ㅌ ㅊ ㅍ ㅠ ㅜ ㅡ , . /");

    /// With the shift key on a Korean keyboard, and the same keys without it.
    private static final String SHIFTED = "QWERTOP";
    private static final String KOREAN_SHIFTED = "ㅃㅉㄸㄲㅆㅒㅖ";

    private KeyboardLayouts() {}

    /// @param keyboard the layout on which it was to be typed
    record Retyped(String keyboard, String text) {}

    /// What the keys that were pressed mean on other keyboards; none where the text has letters of several scripts.
    static List<Retyped> retyped(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        boolean latin = small.codePoints().filter(Character::isLetter).allMatch(letter -> letter < 0x80);
        List<Retyped> retyped = new ArrayList<>();
        for (Layout layout : ALL) {
            if (latin) {
                retyped.add(new Retyped(layout.name, typed(small, layout.fromLatin)));
            } else if (layout.has(small)) {
                retyped.add(new Retyped("Latin", typed(small, layout.toLatin)));
            }
        }
        if (latin) {
            addKorean(text, retyped);
        } else if (KOREAN.has(koreanKeys(text))) {
            retyped.add(new Retyped("Latin", typed(koreanKeys(text), KOREAN.toLatin)));
        }
        retyped.removeIf(each -> each.text.equals(small));
        return retyped.stream().distinct().toList();
    }

    /// Only where the letters make whole syllables.
    private static void addKorean(String text, List<Retyped> retyped) {
        StringBuilder keys = new StringBuilder();
        text.chars().map(KeyboardLayouts::shifted).forEach(key -> keys.append((char) key));
        String composed = Hangul.composed(typed(keys.toString().toLowerCase(Locale.ROOT), KOREAN.fromLatin));
        if (composed.chars().filter(Character::isLetter).allMatch(letter -> letter >= '가' && letter <= '힣')) {
            retyped.add(new Retyped(KOREAN.name, composed));
        }
    }

    private static int shifted(int key) {
        int place = SHIFTED.indexOf(key);
        return place < 0 ? key : KOREAN_SHIFTED.charAt(place);
    }

    private static String koreanKeys(String text) {
        StringBuilder keys = new StringBuilder();
        for (char letter : Hangul.letters(text).toCharArray()) {
            int place = KOREAN_SHIFTED.indexOf(letter);
            keys.append(
                    place < 0
                            ? String.valueOf(letter)
                            : KOREAN.fromLatin.get(
                                    SHIFTED.substring(place, place + 1).toLowerCase(Locale.ROOT)));
        }
        return keys.toString();
    }

    private static String typed(String text, Map<String, String> keys) {
        StringBuilder typed = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            String two = text.substring(at, Math.min(at + 2, text.length()));
            String pressed = keys.containsKey(two) ? two : text.substring(at, at + 1);
            typed.append(keys.getOrDefault(pressed, pressed));
            at += pressed.length();
        }
        return typed.toString();
    }

    private static Layout layout(String name, String keys) {
        List<String> latin = List.of(LATIN.split(" "));
        List<String> others = List.of(keys.split(" "));
        Map<String, String> fromLatin = new HashMap<>();
        Map<String, String> toLatin = new HashMap<>();
        for (int key = 0; key < latin.size(); key++) {
            fromLatin.put(latin.get(key), others.get(key));
            toLatin.put(others.get(key), latin.get(key));
        }
        return new Layout(name, Map.copyOf(fromLatin), Map.copyOf(toLatin));
    }

    private record Layout(String name, Map<String, String> fromLatin, Map<String, String> toLatin) {

        /// Whether all letters of the text are on the keyboard.
        boolean has(String text) {
            String letters = Stream.of(text.split(""))
                    .filter(each -> !each.isEmpty() && Character.isLetter(each.charAt(0)))
                    .distinct()
                    .collect(Collectors.joining());
            return !letters.isEmpty()
                    && letters.chars().allMatch(letter -> toLatin.containsKey(String.valueOf((char) letter)));
        }
    }
}
