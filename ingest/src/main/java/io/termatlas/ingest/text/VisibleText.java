package io.termatlas.ingest.text;

/// Gathers pieces of text with the gaps between them; none stands at the beginning or the end.
final class VisibleText {
    private final StringBuilder text = new StringBuilder();
    private Gap gap = Gap.NONE;

    void part(Gap other) {
        gap = gap.and(other);
    }

    /// White space parts words and nothing else.
    void words(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            add(piece.charAt(i), Gap.WORD);
        }
    }

    /// A line end is one, a blank line parts paragraphs.
    void lines(String piece) {
        boolean ended = false;
        for (int i = 0; i < piece.length(); i++) {
            char character = piece.charAt(i);
            boolean ends = character == '\n';
            add(character, ends ? (ended ? Gap.PARAGRAPH : Gap.LINE) : Gap.WORD);
            ended = ends || (ended && Character.isWhitespace(character));
        }
    }

    /// All of it as it is.
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
