package io.termatlas.search.query;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What was typed, cut to [NameKey#LONGEST] characters, without control characters and surplus white space. Where a
/// character stands for a whole phrase, as some of Arabic do, it is cut to what is not much longer than that when spelt
/// out.
public record QueryText(String text) {
    private static final int MOST_SPELLED_OUT = 2 * NameKey.LONGEST;
    /// Of all characters, in Unicode's compatibility form.
    private static final int LONGEST_SPELLING = 18;

    /// But for joiners and the tags of flags, which are parts of words.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\u00AD\\u200C\\u200D\\u2060\\uFEFF\\x{E0020}-\\x{E007F}]]+");

    public QueryText {
        text = NameKey.spaced(
                UNSEEN.matcher(spelledOut(NameKey.cut(text, NameKey.LONGEST))).replaceAll(" "));
    }

    private static String spelledOut(String text) {
        if (text.length() * LONGEST_SPELLING <= MOST_SPELLED_OUT) {
            return text;
        }
        int spelled = 0;
        for (int at = 0; at < text.length(); ) {
            int end = at + Character.charCount(text.codePointAt(at));
            spelled += Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFKC)
                    .length();
            if (spelled > MOST_SPELLED_OUT) {
                return text.substring(0, at);
            }
            at = end;
        }
        return text;
    }

    /// Nothing that could be searched for.
    public boolean isEmpty() {
        return text.isEmpty();
    }

    Reading literally(Language language) {
        return Reading.of(text, language);
    }

    /// The ways to understand it as a question, the one with least taken off first.
    List<Reading> subjects(Language language) {
        return readings(language.phrases().subjectsOf(text), language);
    }

    /// The ways to understand it as a question in another language than the glossary's.
    List<Reading> subjectsInOthers(Language language) {
        return readings(language.subjectsInOthers(text), language);
    }

    private static List<Reading> readings(List<String> subjects, Language language) {
        List<Reading> readings = new ArrayList<>();
        for (String subject : subjects) {
            Reading reading = Reading.of(subject, language);
            if (!reading.key().isEmpty()) {
                readings.add(reading);
            }
        }
        return readings;
    }
}
