package io.termatlas.ingest.text;

/// A text as a reader sees it: markup resolved, in NFC, with line feeds for line ends, paragraphs parted by a
/// blank line, and without characters that a store refuses or a reader cannot see.
///
/// @param removed how many characters were removed that are no markup: control characters, halves of surrogate
/// pairs, soft hyphens
public record ReadableText(String value, int removed) {

    /// Of a text that may have several paragraphs.
    public static ReadableText of(String text) {
        TextSignals signals = TextSignals.of(text);
        return signals.none() ? new ReadableText(text, 0) : clean(Markup.of(text, signals), text);
    }

    /// Of a name, which is one line: `*args` and `__init__` are no Markdown there.
    public static ReadableText ofName(String text) {
        TextSignals signals = TextSignals.of(text);
        Markup markup = signals.none() ? Markup.NONE : Markup.ofName(text, signals);
        if (markup == Markup.NONE) {
            return signals.unclean() ? clean(markup, text) : new ReadableText(text, 0);
        }
        ReadableText name = clean(markup, text);
        return new ReadableText(name.value.replaceAll("\\s+", " ").strip(), name.removed);
    }

    private static ReadableText clean(Markup markup, String text) {
        CleanText clean = CleanText.of(markup.resolve(text));
        return new ReadableText(clean.value(), clean.removed());
    }
}
