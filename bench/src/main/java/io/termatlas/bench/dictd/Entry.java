package io.termatlas.bench.dictd;

import io.termatlas.bench.dictd.DictFile.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the dictionary says under one heading.
///
/// @param headwords  the first one is the name, the others are other names
/// @param topic      the first of those in angle brackets; empty when there is none
/// @param paragraphs without the marks, without the date of the last change
/// @param references the headings that the text refers to, in order, as written
record Entry(List<String> headwords, String topic, List<String> paragraphs, List<String> references) {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern MARKS = Pattern.compile("[{}]|__");
    private static final Pattern DATE = Pattern.compile("\\(\\d{4}-\\d{2}-\\d{2}\\)");
    /// A sense's number, its topics, how the name is pronounced.
    private static final Pattern OPENING = Pattern.compile("(?:1\\. )?(?:<([^<>,]*)[^<>]*>\\s*)?(?:/[^/]{1,60}/\\s+)?");

    Entry {
        headwords = List.copyOf(headwords);
        paragraphs = List.copyOf(paragraphs);
        references = List.copyOf(references);
    }

    static Entry parse(Section section) {
        String[] parts = BLANK_LINES.split(section.text().strip(), 2);
        String body = parts.length == 1 ? "" : parts[1];
        List<String> paragraphs = new ArrayList<>(Arrays.stream(BLANK_LINES.split(body))
                .map(Entry::oneLine)
                .filter(paragraph ->
                        !paragraph.isEmpty() && !DATE.matcher(paragraph).matches())
                .toList());
        List<String> references = REFERENCE
                .matcher(oneLine(body))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
        String topic = "";
        if (!paragraphs.isEmpty()) {
            Matcher opening = OPENING.matcher(paragraphs.getFirst());
            boolean opens = opening.lookingAt();
            topic = opens && opening.group(1) != null ? opening.group(1) : "";
            paragraphs.set(0, paragraphs.getFirst().substring(opens ? opening.end() : 0));
        }
        List<String> unmarked = paragraphs.stream()
                .map(paragraph -> MARKS.matcher(paragraph).replaceAll(""))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
        return new Entry(headwords(parts[0], section), topic, unmarked, references);
    }

    /// A headword that is too long for a line goes on in the next one: the index has it whole.
    private static List<String> headwords(String lines, Section section) {
        List<String> headwords = new ArrayList<>();
        String begun = "";
        for (String line : lines.split("\n", -1)) {
            begun = oneLine(begun + " " + line);
            if (section.headwords().contains(begun.toLowerCase(Locale.ROOT))) {
                headwords.add(begun);
                begun = "";
            }
        }
        if (!begun.isEmpty()) {
            headwords.add(begun);
        }
        return headwords;
    }

    private static String oneLine(String text) {
        return WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
    }
}
