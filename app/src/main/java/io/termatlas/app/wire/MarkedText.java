package io.termatlas.app.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A text, some runs of which are marked because they answer the query.
///
/// @param runs none of them empty
record MarkedText(List<Run> runs) {
    private static final Pattern MARK = Pattern.compile("<mark>(.*?)</mark>", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\S+\\s*");

    /// Words shown before the first mark of a snippet that does not begin with the text.
    private static final int LEAD = 3;

    record Run(String text, boolean marked) {}

    MarkedText {
        runs = List.copyOf(runs);
    }

    static MarkedText plain(String text) {
        return new MarkedText(text.isEmpty() ? List.of() : List.of(new Run(text, false)));
    }

    /// @param html as `search` makes it: text escaped, `<mark>` the only element
    static MarkedText ofHtml(String html) {
        List<Run> runs = new ArrayList<>();
        Matcher mark = MARK.matcher(html);
        int done = 0;
        while (mark.find()) {
            add(runs, html.substring(done, mark.start()), false);
            add(runs, mark.group(1), true);
            done = mark.end();
        }
        add(runs, html.substring(done), false);
        return new MarkedText(runs);
    }

    private static void add(List<Run> runs, String html, boolean marked) {
        if (!html.isEmpty()) {
            runs.add(new Run(Html.unescape(html), marked));
        }
    }

    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    String with(Tags tags) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            String shown = tags.areHtml() ? Html.escape(run.text) : run.text;
            text.append(run.marked ? tags.before() + shown + tags.after() : shown);
        }
        return text.toString();
    }

    /// What is marked, in lower case, each once.
    Set<String> markedWords() {
        return runs.stream()
                .filter(Run::marked)
                .map(run -> run.text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// So many words around the first mark.
    ///
    /// @param ellipsis stands for what is left out before and after
    MarkedText snippet(int words, String ellipsis) {
        List<Run> pieces = pieces();
        int[] begins = IntStream.range(0, pieces.size())
                .filter(i -> !pieces.get(i).text.isBlank())
                .toArray();
        int first = Math.max(0, Math.min(firstMark(pieces, begins) - LEAD, begins.length - words));
        int from = first == 0 ? 0 : begins[first];
        int to = first + words < begins.length ? begins[first + words] : pieces.size();
        List<Run> snippet = new ArrayList<>(pieces.subList(from, to));
        if (to < pieces.size()) {
            stripEnd(snippet);
            snippet.add(new Run(ellipsis, false));
        }
        if (from > 0) {
            snippet.addFirst(new Run(ellipsis, false));
        }
        snippet.removeIf(run -> run.text.isEmpty());
        return new MarkedText(snippet);
    }

    private static void stripEnd(List<Run> runs) {
        while (!runs.isEmpty() && runs.getLast().text.isBlank()) {
            runs.removeLast();
        }
        if (!runs.isEmpty()) {
            Run last = runs.removeLast();
            runs.add(new Run(last.text.stripTrailing(), last.marked));
        }
    }

    /// A run a word, with the space around it; between two marks, space may stand alone.
    private List<Run> pieces() {
        List<Run> pieces = new ArrayList<>();
        for (Run run : runs) {
            Matcher word = WORD.matcher(run.text);
            int done = 0;
            while (word.find()) {
                pieces.add(new Run(run.text.substring(done, word.end()), run.marked));
                done = word.end();
            }
            if (done < run.text.length()) {
                pieces.add(new Run(run.text.substring(done), run.marked));
            }
        }
        return pieces;
    }

    private static int firstMark(List<Run> pieces, int[] begins) {
        return IntStream.range(0, begins.length)
                .filter(word -> pieces.get(begins[word]).marked)
                .findFirst()
                .orElse(0);
    }

    /// What a client wants around a mark.
    record Tags(String before, String after) {
        static final String USUAL_BEFORE = "<em>";
        static final String USUAL_AFTER = "</em>";

        /// Whether the client will put the text into a page as it is. One that marks in another way escapes it itself.
        boolean areHtml() {
            return before.startsWith("<");
        }
    }
}
