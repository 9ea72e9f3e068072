package io.termatlas.ingest.devalue;

import java.nio.charset.StandardCharsets;

/// Makes a string of the bytes between two quotes.
final class JsonString {
    private JsonString() {}

    /// @param escaped whether there is a backslash; what follows it was checked before
    static String of(byte[] text, int start, int end, boolean escaped) {
        String raw = new String(text, start, end - start, StandardCharsets.UTF_8);
        return escaped ? unescape(raw) : raw;
    }

    private static String unescape(String raw) {
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
