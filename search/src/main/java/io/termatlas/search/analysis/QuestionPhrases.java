package io.termatlas.search.analysis;

import io.termatlas.search.analysis.Words.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How people wrap the name of what they ask about into a question: "what is …", "… meaning", "can you explain how
/// … works".
///
/// A language has a set of words that asking is done with. One without spaces has openings before the name, such as
/// "什么是", and closings after it, which are composed: a topic such as "とは", then any tails such as "何" and "ですか".
///
/// @param words    folded
/// @param openings what stands before the name
/// @param topics   what stands at once after it
/// @param tails    what follows a topic
public record QuestionPhrases(Set<String> words, List<String> openings, List<String> topics, List<String> tails) {
    static final QuestionPhrases NONE = new QuestionPhrases(Set.of(), List.of(), List.of(), List.of());
    static final int MOST_WORDS = 24;
    /// More words of asking than this stand before no name.
    private static final int MOST_AROUND = 8;

    private static final String MARKS = "?？。.!！؟;；…";

    public QuestionPhrases {
        words = Set.copyOf(words);
        openings = List.copyOf(openings);
        topics = List.copyOf(topics);
        tails = List.copyOf(tails);
    }

    /// What the text may ask about: "NVLink" for "What is the NVLink?". From the text with least taken off its ends to
    /// that with most, rather from its start than from its end; in scripts without spaces the likeliest first and,
    /// once more, last. The text itself is not among them.
    public List<String> subjectsOf(String text) {
        Set<String> subjects = new LinkedHashSet<>();
        List<Word> all = Words.plain(text);
        if (!words.isEmpty() && all.size() > 1 && all.size() <= MOST_WORDS) {
            addBetween(text, all, 1, subjects);
        }
        String likeliest = "";
        if (!topics.isEmpty() || !openings.isEmpty()) {
            for (String part : subjects.isEmpty() ? List.of(text) : List.copyOf(subjects)) {
                likeliest = addUnspaced(part, subjects);
            }
        }
        subjects.remove("");
        subjects.remove(text);
        List<String> ordered = new ArrayList<>(subjects);
        if (!likeliest.isEmpty()) {
            ordered.add(likeliest);
        }
        return List.copyOf(ordered);
    }

    /// Adds what stands between openings and closings.
    ///
    /// @return the likeliest; empty where nothing was added
    String addUnspaced(String text, Set<String> subjects) {
        AskedTopics asked = new AskedTopics(this);
        String likeliest = "";
        for (String opened : asked.afterOpenings(text)) {
            List<String> asks = asked.beforeClosings(withoutMarks(opened));
            subjects.addAll(asks);
            if (!asks.isEmpty()) {
                likeliest = asks.getFirst();
            } else if (!opened.equals(text)) {
                likeliest = withoutMarks(opened);
                subjects.add(likeliest);
            }
        }
        return likeliest;
    }

    /// The last character that is no mark and no space; a space where there is none.
    static int lastOf(String text) {
        String said = withoutMarks(text);
        return said.isEmpty() ? ' ' : said.codePointBefore(said.length());
    }

    private static String withoutMarks(String text) {
        int end = text.length();
        while (end > 0 && (MARKS.indexOf(text.charAt(end - 1)) >= 0 || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(0, end);
    }

    /// What is left when so many words of asking are taken off the ends, or more.
    void addBetween(String text, List<Word> all, int fewest, Set<String> subjects) {
        int leading = 0;
        while (leading < Math.min(all.size() - 1, MOST_AROUND) && asks(all.get(leading))) {
            leading++;
        }
        int trailing = 0;
        while (trailing < Math.min(all.size() - 1, MOST_AROUND) && asks(all.get(all.size() - 1 - trailing))) {
            trailing++;
        }
        for (int off = fewest; off <= leading + trailing; off++) {
            for (int front = Math.min(off, leading); front >= 0 && off - front <= trailing; front--) {
                if (off < all.size() && !areLetters(all.subList(all.size() - off + front, all.size()))) {
                    subjects.add(between(text, all, front, off - front));
                }
            }
        }
    }

    /// No question ends in single letters alone, but names do: "vitamina a".
    private static boolean areLetters(List<Word> words) {
        return !words.isEmpty() && words.stream().allMatch(word -> word.form().length() == 1);
    }

    private boolean asks(Word word) {
        return words.contains(word.form());
    }

    /// What stands between the words that are taken off, leading signs included: ".NET" of "what is .NET".
    private static String between(String text, List<Word> all, int front, int back) {
        int from = front == 0 ? 0 : all.get(front - 1).end();
        int to = back == 0 ? text.length() : all.get(all.size() - back).start();
        String part = text.substring(from, to).strip();
        return part.endsWith("?") || part.endsWith("؟") || part.endsWith("？")
                ? part.substring(0, part.length() - 1).strip()
                : part;
    }
}
