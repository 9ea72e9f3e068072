package io.termatlas.search.analysis;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.termatlas.search.analysis.Words.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// How people wrap the name of what they ask about into a question: "what is …", "… meaning", "can you explain how
/// … works".
///
/// A language has a set of words that asking is done with, and phrases that stand before or after the name in scripts
/// without spaces. Its words are in `asking.txt`, a language a line.
///
/// @param words    folded
/// @param openings what stands before the name, without a space
/// @param closings what stands after it
public record QuestionPhrases(Set<String> words, List<String> openings, List<String> closings) {
    static final QuestionPhrases NONE = new QuestionPhrases(Set.of(), List.of(), List.of());
    private static final int MOST_WORDS = 24;
    /// More words of asking than this stand before no name.
    private static final int MOST_AROUND = 8;

    public QuestionPhrases {
        words = Set.copyOf(words);
        openings = List.copyOf(openings);
        closings = List.copyOf(closings);
    }

    /// Reads the words of a language.
    static QuestionPhrases of(String code) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(QuestionPhrases.class.getResourceAsStream("asking.txt"), "asking.txt"),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> List.of(line.split("\\s*\\|\\s*", -1)))
                    .filter(cells -> cells.getFirst().equals(code))
                    .findFirst()
                    .map(cells -> new QuestionPhrases(
                            list(cells, 1).stream().map(Folding::fold).collect(toUnmodifiableSet()),
                            list(cells, 2),
                            list(cells, 3)))
                    .orElse(NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(List<String> cells, int column) {
        return column >= cells.size() || cells.get(column).isBlank()
                ? List.of()
                : Stream.of(cells.get(column).split("\\s+")).distinct().toList();
    }

    /// What the text may ask about: "NVLink" for "What is the NVLink?". From the text with least taken off its ends to
    /// that with most; rather from its start than from its end. The text itself is not among them.
    public List<String> subjectsOf(String text) {
        Set<String> subjects = new LinkedHashSet<>();
        List<Word> all = Words.plain(text);
        if (!words.isEmpty() && all.size() > 1 && all.size() <= MOST_WORDS) {
            addBetween(text, all, subjects);
        }
        openings.stream()
                .filter(text::startsWith)
                .map(opening -> text.substring(opening.length()).strip())
                .forEach(subjects::add);
        for (String whole : List.copyOf(subjects).isEmpty() ? List.of(text) : List.copyOf(subjects)) {
            addBefore(whole, subjects);
        }
        subjects.remove("");
        subjects.remove(text);
        return List.copyOf(subjects);
    }

    private void addBefore(String whole, Set<String> subjects) {
        String statement = whole.replaceAll("[?？。!！]+$", "");
        closings.stream()
                .filter(statement::endsWith)
                .map(closing -> statement
                        .substring(0, statement.length() - closing.length())
                        .strip())
                .forEach(subjects::add);
    }

    private void addBetween(String text, List<Word> all, Set<String> subjects) {
        int leading = 0;
        while (leading < Math.min(all.size() - 1, MOST_AROUND) && asks(all.get(leading))) {
            leading++;
        }
        int trailing = 0;
        while (trailing < Math.min(all.size() - 1, MOST_AROUND) && asks(all.get(all.size() - 1 - trailing))) {
            trailing++;
        }
        for (int off = 1; off <= leading + trailing; off++) {
            for (int front = Math.min(off, leading); front >= 0 && off - front <= trailing; front--) {
                if (off < all.size()) {
                    subjects.add(between(text, all, front, off - front));
                }
            }
        }
    }

    private boolean asks(Word word) {
        return words.contains(word.form());
    }

    /// What stands between the words that are taken off, leading signs included: ".NET" of "what is .NET".
    private static String between(String text, List<Word> all, int front, int back) {
        int from = front == 0 ? 0 : all.get(front - 1).end();
        int to = back == 0 ? text.length() : all.get(all.size() - back).start();
        String part = text.substring(from, to).strip();
        return part.endsWith("?") ? part.substring(0, part.length() - 1).strip() : part;
    }
}
