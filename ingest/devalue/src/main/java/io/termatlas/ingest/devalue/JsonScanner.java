package io.termatlas.ingest.devalue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// A JSON text under a cursor that reads strictly what RFC 8259 allows, and knows at which byte something is
/// wrong.
///
/// It works on the bytes themselves, so that no string is made of a text that is never read. Each method moves
/// past what it names.
final class JsonScanner {
    static final int END = -1;

    /// The deepest nesting of JSON that is passed over unread.
    private static final int DEEPEST = 100;

    /// Beyond this many digits a number is not a `long` for sure.
    private static final int SAFE_DIGITS = 15;

    /// Up to so many digits a number is an `int` for sure.
    private static final int USUAL_DIGITS = 9;

    private final byte[] text;
    private final int end;
    private int at;
    private int stringStart;
    private int stringEnd;
    private boolean escaped;
    private boolean ascii;

    JsonScanner(byte[] text, int at) {
        this(text, at, text.length);
    }

    /// For a text that ends before the bytes do.
    JsonScanner(byte[] text, int at, int end) {
        this.text = text;
        this.at = at;
        this.end = end;
    }

    /// Skips white space.
    ///
    /// @return the byte under the cursor, or [#END]
    int next() {
        while (at < end) {
            byte here = text[at];
            if (here > ' ' || !(here == ' ' || here == '\n' || here == '\r' || here == '\t')) {
                return here & 0xFF;
            }
            at++;
        }
        return END;
    }

    /// The number of bytes before the cursor.
    int position() {
        return at;
    }

    void consume(char expected) {
        if (next() != expected) {
            throw unexpected();
        }
        at++;
    }

    /// After an element of an array or object.
    ///
    /// @return whether another one follows; if not, the closing bracket is passed, too
    boolean more(char close) {
        int here = next();
        if (here != ',' && here != close) {
            throw unexpected();
        }
        at++;
        return here == ',';
    }

    /// Whether an array or object that was just opened ends at once.
    boolean closes(char close) {
        boolean closing = next() == close;
        if (closing) {
            at++;
        }
        return closing;
    }

    /// A string; [#stringStart], [#stringEnd], [#isEscaped] and [#isAscii] tell of it until the next one.
    void string() {
        consume('"');
        stringStart = at;
        escaped = false;
        long seen = 0;
        while (true) {
            seen |= skipPlain();
            if (at == end) {
                throw unexpected();
            }
            byte here = text[at];
            if (here == '"') {
                break;
            }
            if (here != '\\') {
                throw notJson("a control character stands in a string");
            }
            escape();
        }
        stringEnd = at++;
        ascii = EightBytes.isAscii(seen);
        if (!ascii) {
            requireUtf8(stringStart, stringEnd);
        }
    }

    /// Skips what neither ends a string nor needs a look.
    ///
    /// @return all bytes that were skipped, laid over one another
    private long skipPlain() {
        long seen = 0;
        while (at < end) {
            long word = EightBytes.from(text, at, end);
            long stops = EightBytes.stops(word);
            if (stops != 0) {
                int plain = Math.min(EightBytes.before(stops), end - at);
                at += plain;
                return seen | EightBytes.first(plain, word);
            }
            seen |= word;
            at += Long.BYTES;
        }
        return seen;
    }

    /// The first byte after the opening quote.
    int stringStart() {
        return stringStart;
    }

    /// The closing quote.
    int stringEnd() {
        return stringEnd;
    }

    boolean isEscaped() {
        return escaped;
    }

    /// Whether each byte is a character.
    boolean isAscii() {
        return ascii;
    }

    private void escape() {
        escaped = true;
        at++;
        switch (at < end ? text[at] : END) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {}
            case 'u' -> {
                for (int i = 0; i < 4; i++) {
                    at++;
                    if (at == end || Character.digit(text[at], 16) < 0) {
                        throw unexpected();
                    }
                }
            }
            default -> throw unexpected();
        }
        at++;
    }

    private void requireUtf8(int from, int to) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(text, from, to - from);
        CharBuffer discarded = CharBuffer.allocate(Math.min(to - from, 1024));
        CoderResult result = decoder.decode(bytes, discarded, true);
        while (result.isOverflow()) {
            result = decoder.decode(bytes, discarded.clear(), true);
        }
        if (result.isError()) {
            at = bytes.position();
            throw notJson("this is no UTF-8");
        }
    }

    /// A whole number of usual size, as nearly all references are.
    ///
    /// @return -1, with the cursor where it was, for anything else
    int index() {
        int value = 0;
        int here = at;
        while (here < end && text[here] >= '0' && text[here] <= '9') {
            value = 10 * value + text[here++] - '0';
        }
        int digits = here - at;
        if (digits == 0 || digits > USUAL_DIGITS || (digits > 1 && text[at] == '0') || isFractional(here)) {
            return -1;
        }
        at = here;
        return value;
    }

    /// A number. Whole ones of usual size cost no more than their digits.
    double number() {
        next();
        int start = at;
        boolean negative = at < end && text[at] == '-';
        if (negative) {
            at++;
        }
        int first = at;
        long whole = digits();
        boolean leadingZero = at - first > 1 && text[first] == '0';
        if (leadingZero) {
            at = first + 1;
            throw unexpected();
        }
        if (!isFractional(at) && at - first <= SAFE_DIGITS) {
            return negative ? -(double) whole : whole;
        }
        fraction();
        exponent();
        return Double.parseDouble(new String(text, start, at - start, StandardCharsets.ISO_8859_1));
    }

    /// Whether the digits before a place are not the whole number.
    private boolean isFractional(int place) {
        return place < end && (text[place] == '.' || text[place] == 'e' || text[place] == 'E');
    }

    private void fraction() {
        if (at < end && text[at] == '.') {
            at++;
            digits();
        }
    }

    private void exponent() {
        if (at < end && (text[at] == 'e' || text[at] == 'E')) {
            at++;
            if (at < end && (text[at] == '+' || text[at] == '-')) {
                at++;
            }
            digits();
        }
    }

    /// At least one digit.
    ///
    /// @return their value, wrong when there are more than a `long` takes
    private long digits() {
        int first = at;
        long value = 0;
        for (; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
            value = 10 * value + text[at] - '0';
        }
        if (at == first) {
            throw unexpected();
        }
        return value;
    }

    /// `true`, `false` or `null`.
    void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i == end) {
                at = end;
                throw unexpected();
            }
            if (text[at + i] != word.charAt(i)) {
                throw unexpected();
            }
        }
        at += word.length();
    }

    /// Any value, checked and passed over.
    void skip() {
        skip(0);
    }

    private void skip(int depth) {
        switch (next()) {
            case '"' -> string();
            case '{' -> skipAll('{', '}', depth);
            case '[' -> skipAll('[', ']', depth);
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void skipAll(char open, char close, int depth) {
        if (depth == DEEPEST) {
            throw fault("the payload nests deeper than " + DEEPEST + " levels of JSON");
        }
        consume(open);
        if (closes(close)) {
            return;
        }
        do {
            if (open == '{') {
                string();
                consume(':');
            }
            skip(depth + 1);
        } while (more(close));
    }

    /// Refuses what is no JSON at the cursor.
    DevalueFault unexpected() {
        return at >= end ? fault("the payload is cut short") : notJson("this does not belong here");
    }

    private DevalueFault notJson(String what) {
        return fault("the payload is not JSON: " + what);
    }

    DevalueFault fault(String reason) {
        return faultAt(at, reason);
    }

    DevalueFault fault(String reason, DevalueFault.Rule broken) {
        return new DevalueFault(place(at), reason, broken);
    }

    static DevalueFault faultAt(int position, String reason) {
        return new DevalueFault(place(position), reason);
    }

    private static String place(int position) {
        return "byte " + position;
    }
}
