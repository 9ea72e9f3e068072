package io.termatlas.search.analysis;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Breaks a text into words: runs of letters and digits.
///
/// A point or comma between digits belongs to the number ("2.5D"), signs at the end to the name ("C++", "C#"). In
/// scripts without spaces every character is a word. A word longer than 255 characters is broken up.
final class WordTokenizer extends Tokenizer {
    private static final int LONGEST = 255;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private String text = "";
    private int position;

    @Override
    public void reset() throws IOException {
        super.reset();
        StringWriter whole = new StringWriter();
        input.transferTo(whole);
        text = whole.toString();
        position = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int start = nextStart();
        if (start == text.length()) {
            return false;
        }
        position = endOf(start);
        word.append(text, start, position);
        offset.setOffset(correctOffset(start), correctOffset(position));
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(text.length());
        offset.setOffset(last, last);
    }

    private int nextStart() {
        int start = position;
        while (start < text.length() && !Characters.isOfWord(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return start;
    }

    private int endOf(int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        if (Characters.standsAlone(first)) {
            return end;
        }
        while (end < text.length() && end - start < LONGEST && continues(end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return withSigns(end);
    }

    private boolean continues(int at) {
        int character = text.codePointAt(at);
        return Characters.isOfWord(character) ? !Characters.standsAlone(character) : isWithinNumber(at);
    }

    private boolean isWithinNumber(int at) {
        char sign = text.charAt(at);
        return (sign == '.' || sign == ',')
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private int withSigns(int end) {
        int after = end;
        while (after < text.length() && after - end < 2 && Characters.isOfName(text.charAt(after))) {
            after++;
        }
        boolean closes = after == text.length() || !Characters.isOfWord(text.codePointAt(after));
        return closes ? after : end;
    }
}
