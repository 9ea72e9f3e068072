package io.termatlas.ingest.devalue;

import java.util.Base64;

/// Base64 as browsers read it: white space counts for nothing, padding may be missing.
///
/// See <https://infra.spec.whatwg.org/#forgiving-base64-decode>.
final class Base64Text {
    private Base64Text() {}

    static boolean isLegal(String text) {
        String digits = digits(text);
        return digits.length() % 4 != 1 && digits.chars().allMatch(Base64Text::isDigit);
    }

    /// The number of bytes that a legal text stands for.
    static int length(String text) {
        return (int) (digits(text).length() * 3L / 4);
    }

    static byte[] decode(String text) {
        return Base64.getDecoder().decode(digits(text));
    }

    private static String digits(String text) {
        String plain = text.chars().anyMatch(Base64Text::isWhiteSpace) ? withoutWhiteSpace(text) : text;
        if (plain.length() % 4 != 0) {
            return plain;
        }
        return plain.endsWith("==")
                ? plain.substring(0, plain.length() - 2)
                : plain.endsWith("=") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String withoutWhiteSpace(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().filter(c -> !isWhiteSpace(c)).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static boolean isWhiteSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    private static boolean isDigit(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/');
    }
}
