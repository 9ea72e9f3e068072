package io.termatlas.ingest.text;

/// Gathers pieces of text with the gaps between them; none stands at the beginning or the end.
final class VisibleText {
    private final StringBuilder text = new StringBuilder();
    private Gap gap = Gap.NONE;

    void part(Gap other) {
        gap = gap.and(other);
    }

    /// Takes white space as a gap between words and nothing else.
    void words(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            add(piece.charAt(i), Gap.WORD);
        }
    }

    /// Takes a line end as a line end, and a blank line as a gap between paragraphs.
    void lines(String piece) {
        boolean ended = false;
        for (int i = 0; i < piece.length(); i++) {
            char character = piece.charAt(i);
            boolean ends = character == '\n';
            add(character, ends ? (ended ? Gap.PARAGRAPH : Gap.LINE) : Gap.WORD);
            ended = ends || (ended && Character.isWhitespace(character));
        }
    }

    /// Takes the text as it is.
    void verbatim(String piece) {
        if (!piece.isBlank()) {
            separate();
            text.append(piece.stripTrailing());
            part(piece.endsWith("\n") ? Gap.LINE : Gap.NONE);
        } else {
            part(piece.contains("\n") ? Gap.LINE : Gap.WORD);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void add(char character, Gap white) {
        if (Character.isWhitespace(character)) {
            part(white);
        } else {
            separate();
            text.append(character);
        }
    }

    private void separate() {
        if (!text.isEmpty()) {
            text.append(gap.written);
        }
        gap = Gap.NONE;
    }
}
