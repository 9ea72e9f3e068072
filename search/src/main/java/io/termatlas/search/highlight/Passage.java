package io.termatlas.search.highlight;

import io.termatlas.search.analysis.Words.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A stretch of a text, cut at white space, about 200 characters long.
///
/// @param start in UTF-16 units
/// @param end   exclusive
record Passage(int start, int end) {
    private static final int LENGTH = 200;
    private static final int LEAD = 40;

    /// The first of the passages that hold the most different words.
    ///
    /// @param matches in order, not empty
    static Passage best(String text, List<Word> matches) {
        int best = 0;
        int most = 0;
        for (int first = 0; first < matches.size(); first++) {
            int different = differentFrom(matches, first);
            if (different > most) {
                most = different;
                best = first;
            }
        }
        return around(text, matches.get(best));
    }

    /// The first passage of the text.
    static Passage first(String text) {
        return around(text, new Word(List.of(""), 0, 0));
    }

    String of(String text) {
        return text.substring(start, end);
    }

    private static int differentFrom(List<Word> matches, int first) {
        int limit = matches.get(first).start() + LENGTH - LEAD;
        Set<String> forms = new HashSet<>();
        for (int i = first; i < matches.size() && matches.get(i).end() <= limit; i++) {
            forms.add(matches.get(i).form());
        }
        return forms.size();
    }

    private static Passage around(String text, Word first) {
        int start = Math.max(0, first.start() - LEAD);
        while (start > 0 && start < first.start() && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        int end = Math.min(text.length(), Math.max(first.end(), start + LENGTH));
        int shortest = first.end();
        int cut = end;
        while (cut < text.length() && cut > shortest && !Character.isWhitespace(text.charAt(cut))) {
            cut--;
        }
        return new Passage(start, cut).trimmed(text);
    }

    private Passage trimmed(String text) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Passage(start, last);
    }
}
