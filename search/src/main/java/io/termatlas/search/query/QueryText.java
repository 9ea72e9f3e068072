package io.termatlas.search.query;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What was typed, cut to [NameKey#LONGEST] characters, without control characters and surplus white space.
public record QueryText(String text) {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]+");

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
        List<Reading> readings = new ArrayList<>();
        for (String subject : language.phrases().subjectsOf(text)) {
            Reading reading = Reading.of(subject, language);
            if (!reading.key().isEmpty()) {
                readings.add(reading);
            }
        }
        return readings;
    }
}
