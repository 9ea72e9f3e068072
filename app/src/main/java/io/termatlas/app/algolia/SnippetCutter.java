package io.termatlas.app.algolia;

import io.termatlas.search.highlight.MarkedText;
import io.termatlas.search.highlight.MarkedText.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Cuts a snippet out of a marked text, counted in words as Algolia's clients ask for it.
final class SnippetCutter {
    private static final Pattern WORD = Pattern.compile("\\S+\\s*");

    /// In UTF-16 code units; a text in Chinese or Japanese is one word, however long it is.
    private static final int LONGEST = 2_000;

    /// Words shown before the first mark of a snippet that does not begin with the text.
    private static final int LEAD = 3;

    private SnippetCutter() {}

    /// A snippet of so many words around the first mark.
    ///
    /// @param ellipsis stands for what is left out before and after
    static MarkedText of(MarkedText text, int words, String ellipsis) {
        List<Run> pieces = pieces(text);
        int[] begins = IntStream.range(0, pieces.size())
                .filter(i -> !pieces.get(i).text().isBlank())
                .toArray();
        int first = Math.max(0, Math.min(firstMark(pieces, begins) - LEAD, begins.length - words));
        int from = first == 0 ? 0 : begins[first];
        int to = first + words < begins.length ? begins[first + words] : pieces.size();
        List<Run> snippet = new ArrayList<>();
        boolean isWhole = addWithinLimit(pieces.subList(from, to), snippet);
        if (!isWhole || to < pieces.size()) {
            stripEnd(snippet);
            snippet.add(new Run(ellipsis, false));
        }
        if (from > 0) {
            snippet.addFirst(new Run(ellipsis, false));
        }
        snippet.removeIf(run -> run.text().isEmpty());
        return new MarkedText(snippet);
    }

    /// @return whether all pieces were added
    private static boolean addWithinLimit(List<Run> pieces, List<Run> snippet) {
        int left = LONGEST;
        for (Run piece : pieces) {
            String text = piece.text();
            if (text.length() > left) {
                int end = left > 0 && Character.isHighSurrogate(text.charAt(left - 1)) ? left - 1 : left;
                snippet.add(new Run(text.substring(0, end), piece.marked()));
                return false;
            }
            snippet.add(piece);
            left -= text.length();
        }
        return true;
    }

    private static void stripEnd(List<Run> runs) {
        while (!runs.isEmpty() && runs.getLast().text().isBlank()) {
            runs.removeLast();
        }
        if (!runs.isEmpty()) {
            Run last = runs.removeLast();
            runs.add(new Run(last.text().stripTrailing(), last.marked()));
        }
    }

    /// One run for each word, with the space around it; between two marks, a run may be space alone.
    private static List<Run> pieces(MarkedText text) {
        List<Run> pieces = new ArrayList<>();
        for (Run run : text.runs()) {
            Matcher word = WORD.matcher(run.text());
            int done = 0;
            while (word.find()) {
                pieces.add(new Run(run.text().substring(done, word.end()), run.marked()));
                done = word.end();
            }
            if (done < run.text().length()) {
                pieces.add(new Run(run.text().substring(done), run.marked()));
            }
        }
        return pieces;
    }

    private static int firstMark(List<Run> pieces, int[] begins) {
        return IntStream.range(0, begins.length)
                .filter(word -> pieces.get(begins[word]).marked())
                .findFirst()
                .orElse(0);
    }
}
