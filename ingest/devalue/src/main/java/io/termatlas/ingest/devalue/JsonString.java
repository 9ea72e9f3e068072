package io.termatlas.ingest.devalue;

import java.nio.charset.StandardCharsets;

/// Makes a string of the bytes between two quotes.
final class JsonString {
    private JsonString() {}

    /// @param escaped whether there is a backslash; what follows it was checked before
    static String of(byte[] text, int start, int end, boolean escaped) {
        return escaped ? unescaped(text, start, end) : new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    /// Of bytes that are characters.
    static String ascii(byte[] text, int start, int end) {
        return new String(text, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private static String unescaped(byte[] text, int start, int end) {
        byte[] utf8 = new byte[end - start];
        int length = 0;
        int at = start;
        while (at < end) {
            int escape = EightBytes.plainUntil(text, at, end);
            System.arraycopy(text, at, utf8, length, escape - at);
            length += escape - at;
            at = escape + 2;
            if (escape < end && text[escape + 1] == 'u') {
                char unit = unit(text, escape + 2);
                if (unit >= 0x80) {
                    return unescaped(new String(text, start, end - start, StandardCharsets.UTF_8));
                }
                utf8[length++] = (byte) unit;
                at += 4;
            } else if (escape < end) {
                utf8[length++] = (byte) meaning((char) text[escape + 1]);
            }
        }
        return new String(utf8, 0, length, StandardCharsets.UTF_8);
    }

    private static char unit(byte[] text, int at) {
        int unit = 0;
        for (int i = at; i < at + 4; i++) {
            unit = 16 * unit + Character.digit(text[i], 16);
        }
        return (char) unit;
    }

    /// The way for escapes beyond ASCII, which may be halves of surrogate pairs.
    private static String unescaped(String raw) {
        StringBuilder string = new StringBuilder(raw.length());
        int copied = 0;
        for (int at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', copied)) {
            string.append(raw, copied, at);
            char kind = raw.charAt(at + 1);
            if (kind == 'u') {
                string.append((char) Integer.parseInt(raw, at + 2, at + 6, 16));
                copied = at + 6;
            } else {
                string.append(meaning(kind));
                copied = at + 2;
            }
        }
        return string.append(raw, copied, raw.length()).toString();
    }

    private static char meaning(char escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }
}
