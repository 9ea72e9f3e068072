package io.termatlas.derive.alias;

import io.termatlas.model.NameClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a text says the term itself is called, too: "also known as …", "abbreviated as …", "Also: …, …."
///
/// Only the beginning of a text speaks of its own term: its first sentence, or a paragraph that is such a list.
final class AlsoKnownAs {
    private static final int FARTHEST = 300;
    private static final Pattern SENTENCE = Pattern.compile("[.!?](?:\\s|$)|\\n");
    private static final Pattern SAYS = Pattern.compile(
            "\\b(?:also|sometimes|often|commonly|formerly|previously|originally)(?: sometimes| often| commonly)?"
                    + " (?:known as|called|named|referred to as|written|abbreviated(?: as| to)?) "
                    + "|\\b(?:a\\.k\\.a\\.|aka|abbreviated(?: as| to)?|short for|stands for|in full) ",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("(?:the |an? )?[\"'“‘]?([^.,;:()\\[\\]\"“”\\n—–]{2,60})");
    private static final Pattern ENDS =
            Pattern.compile("\\s(?:is|are|was|were|that|which|who|and|in|by|for|when|because|with|to)\\s.*");
    private static final Pattern LIST =
            Pattern.compile("(?:^|\\n)(?:Also|Synonyms?|Other names?|Also called): ([^\\n]{2,300})");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:,|;| or )\\s*");
    private static final int MOST_WORDS = 6;

    private AlsoKnownAs() {}

    static List<NameClaim> of(String term, String text) {
        List<NameClaim> claims = new ArrayList<>();
        Matcher says = SAYS.matcher(firstSentence(text));
        while (says.find()) {
            String rest = text.substring(says.end());
            Matcher name = NAME.matcher(rest);
            if (name.lookingAt()) {
                Stream.of(SEPARATOR.split(ENDS.matcher(name.group(1)).replaceFirst("")))
                        .forEach(other -> add(term, other, says.group() + other, claims));
            }
        }
        Matcher list = LIST.matcher(text);
        while (list.find()) {
            String line = list.group(1).strip();
            Stream.of(SEPARATOR.split(line.endsWith(".") ? line.substring(0, line.length() - 1) : line))
                    .forEach(other -> add(term, other, line, claims));
        }
        return claims;
    }

    private static void add(String term, String other, String evidence, List<NameClaim> claims) {
        String name = other.strip();
        boolean isName = !name.isEmpty()
                && name.split("\\s+").length <= MOST_WORDS
                && !name.toLowerCase(Locale.ROOT).equals(term.toLowerCase(Locale.ROOT));
        if (isName) {
            claims.add(new NameClaim(term, name, evidence));
        }
    }

    private static String firstSentence(String text) {
        String prefix = text.length() <= FARTHEST ? text : text.substring(0, FARTHEST);
        Matcher end = SENTENCE.matcher(prefix);
        return end.find() ? prefix.substring(0, end.end()) : prefix;
    }
}
