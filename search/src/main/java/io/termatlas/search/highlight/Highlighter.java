package io.termatlas.search.highlight;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.Words.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Marks in a text what a query found there.
///
/// For one thread: caches analysed words.
public final class Highlighter {
    /// A name longer than that is marked by its words only.
    private static final int LONGEST_NAME = 200;
    /// As much of a long text is looked through.
    private static final int LONGEST_TEXT = 20_000;

    private final Matcher matcher;
    private final String key;

    /// @param stems the words to mark, as the index knows them
    /// @param key   the key of what was typed, which a name may equal or begin with
    public Highlighter(Language language, Set<String> stems, String key) {
        this.matcher = new Matcher(language, Set.copyOf(stems));
        this.key = key;
    }

    /// The whole name. Marked is the typed prefix, else the words of the query, else the typed prefix of one of its
    /// words.
    public MarkedText name(String name) {
        int typed = typedOf(name);
        if (typed > 0) {
            return marked(name, 0, typed);
        }
        List<Word> matches = matches(name);
        return matches.isEmpty() ? typedWithin(name) : marked(name, matches);
    }

    private MarkedText typedWithin(String name) {
        for (int at = 1; at < name.length() && name.length() <= LONGEST_NAME; at++) {
            if (isLetterOrDigit(name, at) && !isLetterOrDigit(name, at - 1)) {
                int typed = typedOf(name.substring(at));
                if (typed > 0) {
                    return marked(name, at, at + typed);
                }
            }
        }
        return MarkedText.plain(name);
    }

    private static boolean isLetterOrDigit(String text, int at) {
        return Character.isLetterOrDigit(text.codePointAt(at));
    }

    private static MarkedText marked(String text, int start, int end) {
        return new MarkedText.Builder()
                .text(text.substring(0, start))
                .marked(text.substring(start, end))
                .text(text.substring(end))
                .build();
    }

    /// The whole text.
    public MarkedText text(String text) {
        return marked(text, matches(text));
    }

    /// The passage with most of the words; empty when the text has none of them.
    public Optional<MarkedText> matchingSnippet(String text) {
        String searched = NameKey.cut(text, LONGEST_TEXT);
        List<Word> matches = matches(searched);
        return matches.isEmpty() ? Optional.empty() : Optional.of(snippetAround(searched, matches));
    }

    /// The passage with most of the words, else the first passage.
    public MarkedText snippet(String text) {
        return matchingSnippet(text).orElseGet(() -> {
            Passage passage = Passage.first(text);
            return new MarkedText.Builder()
                    .text(passage.of(text))
                    .text(passage.end() < text.length() ? " …" : "")
                    .build();
        });
    }

    private static MarkedText snippetAround(String text, List<Word> matches) {
        Passage passage = Passage.best(text, matches);
        List<Word> within = matches.stream()
                .filter(match -> match.start() >= passage.start() && match.end() <= passage.end())
                .map(match -> new Word(match.forms(), match.start() - passage.start(), match.end() - passage.start()))
                .toList();
        return new MarkedText.Builder()
                .text(passage.start() > 0 ? "… " : "")
                .add(marked(passage.of(text), within))
                .text(passage.end() < text.length() ? " …" : "")
                .build();
    }

    private List<Word> matches(String text) {
        return matcher.in(text);
    }

    private static MarkedText marked(String text, List<Word> matches) {
        MarkedText.Builder marked = new MarkedText.Builder();
        int done = 0;
        for (Word word : matches) {
            marked.text(text.substring(done, word.start())).marked(text.substring(word.start(), word.end()));
            done = word.end();
        }
        return marked.text(text.substring(done)).build();
    }

    /// The length of the shortest prefix of the name whose key is the typed one; 0 when there is none.
    private int typedOf(String name) {
        if (key.isEmpty() || name.length() > LONGEST_NAME || !NameKey.of(name).startsWith(key)) {
            return 0;
        }
        int end = 0;
        while (end < name.length()) {
            end += Character.charCount(name.codePointAt(end));
            if (NameKey.of(name.substring(0, end)).equals(key)) {
                return end;
            }
        }
        return 0;
    }
}
