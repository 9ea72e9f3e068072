package io.termatlas.search.query;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What was typed, cut to [NameKey#LONGEST] characters, without control characters and surplus white space.
public record QueryText(String text) {
    /// But for joiners and the tags of flags, which are parts of words.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\u00AD\\u200C\\u200D\\u2060\\uFEFF\\x{E0020}-\\x{E007F}]]+");

    public QueryText {
        text = NameKey.spaced(UNSEEN.matcher(NameKey.cut(text, NameKey.LONGEST)).replaceAll(" "));
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
