package io.termatlas.app.run;

import io.termatlas.model.Question;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds whether bytes of any kind hold a term: its slug, one of its names or a longer text of it, as they stand or
/// as JSON and HTML write them. It rather finds a term where there is none than overlooks one.
public final class Traces {
    private static final int SHORTEST_TEXT = 16;
    private static final int LONGEST_TEXT = 80;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})|\\\\([\"\\\\/bfnrt])");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|#\\d{1,6}|#x[0-9a-fA-F]{1,5});");

    private final List<Pattern> words;
    private final Set<String> texts;

    private Traces(List<Pattern> words, Set<String> texts) {
        this.words = words;
        this.texts = texts;
    }

    /// @param term null where only the slug is known
    public static Traces of(Slug slug, @Nullable Term term) {
        Set<String> words = new TreeSet<>(List.of(slug.value(), slug.value().replace('-', ' ')));
        Set<String> texts = new TreeSet<>();
        if (term != null) {
            words.add(term.name());
            words.addAll(term.aliases());
            texts(term)
                    .flatMap(String::lines)
                    .map(Traces::folded)
                    .filter(line -> line.length() >= SHORTEST_TEXT)
                    .map(line -> line.substring(0, Math.min(line.length(), LONGEST_TEXT)))
                    .forEach(texts::add);
        }
        return new Traces(
                words.stream()
                        .map(Traces::folded)
                        .filter(word -> !word.isBlank())
                        .map(Traces::word)
                        .toList(),
                texts);
    }

    private static Stream<String> texts(Term term) {
        List<String> texts = new ArrayList<>(
                List.of(term.shortDefinition(), term.seoTitle(), term.seoDescription(), term.explanation()));
        for (Question question : term.faq()) {
            texts.add(question.text());
            texts.add(question.answer());
        }
        return texts.stream();
    }

    /// Not as a part of another word.
    private static Pattern word(String folded) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(folded) + "(?![\\p{L}\\p{N}])");
    }

    /// Of a file.
    public boolean areIn(byte[] bytes) {
        return areIn(new String(bytes, StandardCharsets.UTF_8));
    }

    public boolean areIn(String text) {
        String plain = folded(text);
        String read = folded(unescaped(text));
        return Stream.of(plain, read).distinct().anyMatch(this::areInFolded);
    }

    private boolean areInFolded(String folded) {
        return texts.stream().anyMatch(folded::contains)
                || words.stream().anyMatch(word -> word.matcher(folded).find());
    }

    private static String folded(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String unescaped(String text) {
        String json = ESCAPED.matcher(text).replaceAll(Traces::character);
        return ENTITY.matcher(json).replaceAll(Traces::entity);
    }

    private static String character(MatchResult escape) {
        String code = escape.group(1);
        if (code != null) {
            return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code, 16)));
        }
        return switch (Objects.requireNonNull(escape.group(2))) {
            case "n", "r", "t", "b", "f" -> " ";
            default -> Matcher.quoteReplacement(escape.group(2));
        };
    }

    private static String entity(MatchResult entity) {
        String name = entity.group(1);
        String character = switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> numbered(name);
        };
        return Matcher.quoteReplacement(character);
    }

    private static String numbered(String name) {
        int code =
                name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
    }
}
