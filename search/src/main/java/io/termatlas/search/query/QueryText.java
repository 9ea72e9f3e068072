package io.termatlas.search.query;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What was typed, cut to [#LONGEST] characters, without control characters and surplus white space.
public record QueryText(String text) {
    /// Nobody types more to find a term; the rest is not looked at.
    static final int LONGEST = 500;

    public QueryText {
        text = NameKey.written(NameKey.cut(text, LONGEST).replaceAll("[\\p{Cc}\\p{Cf}]+", " "));
    }

    /// Nothing that could be searched for.
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// The ways to understand it, the literal one first: as typed, and as the subject of a question.
    List<Reading> readings(Language language) {
        Set<String> texts = new LinkedHashSet<>(List.of(text));
        String subject = language.asking().subjectOf(text);
        if (!NameKey.of(subject).isEmpty()) {
            texts.add(subject);
        }
        List<Reading> readings = new ArrayList<>();
        texts.forEach(each -> readings.add(Reading.of(each, language)));
        return readings;
    }
}
