package io.termatlas.search.analysis;

import java.util.List;
import java.util.Locale;

/// How people wrap the name of what they ask about into a question.
///
/// @param openings what a question begins with, longest first, in lower case
/// @param articles what may stand between the opening and the name
/// @param closings what a question may end in
public record Asking(List<String> openings, List<String> articles, List<String> closings) {
    static final Asking NONE = new Asking(List.of(), List.of(), List.of());
    static final Asking ENGLISH = new Asking(
            List.of(
                    "what is the meaning of",
                    "what is the definition of",
                    "what is meant by",
                    "what does",
                    "what do",
                    "what is",
                    "what are",
                    "what's",
                    "whats",
                    "who is",
                    "how does",
                    "how do",
                    "tell me about",
                    "definition of",
                    "meaning of",
                    "define",
                    "explain"),
            List.of("a", "an", "the"),
            List.of("stand for", "work", "mean", "meaning", "definition", "explained"));

    public Asking {
        openings = List.copyOf(openings);
        articles = List.copyOf(articles);
        closings = List.copyOf(closings);
    }

    /// What the text asks about: "NVLink" for "What is the NVLink?"; the text itself when it is no question.
    public String subjectOf(String text) {
        String subject = withoutEnd(text.strip(), "?");
        for (String opening : openings) {
            if (begins(subject, opening)) {
                subject = withoutArticle(subject.substring(opening.length()).strip());
                break;
            }
        }
        for (String closing : closings) {
            if (ends(subject, closing)) {
                subject = subject.substring(0, subject.length() - closing.length())
                        .strip();
                break;
            }
        }
        return subject;
    }

    private String withoutArticle(String subject) {
        return articles.stream()
                .filter(article -> begins(subject, article))
                .findFirst()
                .map(article -> subject.substring(article.length()).strip())
                .orElse(subject);
    }

    /// Whether the text begins with the words and goes on after them.
    private static boolean begins(String text, String words) {
        return text.length() > words.length()
                && text.substring(0, words.length()).toLowerCase(Locale.ROOT).equals(words)
                && Character.isWhitespace(text.charAt(words.length()));
    }

    /// Whether the text ends in the words and something stands before them.
    private static boolean ends(String text, String words) {
        int start = text.length() - words.length();
        return start > 0
                && text.substring(start).toLowerCase(Locale.ROOT).equals(words)
                && Character.isWhitespace(text.charAt(start - 1));
    }

    private static String withoutEnd(String text, String end) {
        return text.length() > end.length() && text.endsWith(end)
                ? text.substring(0, text.length() - end.length()).strip()
                : text;
    }
}
