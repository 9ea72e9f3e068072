package io.termatlas.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HexFormat;
import java.util.Optional;

/// The one form in which paths within a site are compared, however a link, a mirror or a file system writes them:
/// percent-decoded, in NFC, without the query of the last segment and without empty segments.
///
/// What would read as something else stays escaped, in capitals: `%`, `/`, `?`, `#`, the backslash, control
/// characters, and bytes that are no UTF-8. So the form of a form is itself, and it can stand in an address.
public final class PathForm {
    private static final String ESCAPED = "%/?#\\";
    private static final int ESCAPE = "%XX".length();

    private PathForm() {}

    /// @param path parted by `/`
    public static String of(String path) {
        if (isPlain(path)) {
            return path;
        }
        StringBuilder form = new StringBuilder(path.length());
        int end = queryOf(path);
        for (int at = 0; at < end; ) {
            at += append(path, at, end, form);
        }
        return Normalizer.normalize(form, Form.NFC);
    }

    /// Nearly all are.
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean isEmptySegment = c == '/' && i > 0 && path.charAt(i - 1) == '/';
            if (c >= 0x7f || c == '%' || c == '?' || c == '#' || isEmptySegment) {
                return false;
            }
        }
        return true;
    }

    /// Where the query begins; the end when there is none.
    private static int queryOf(String path) {
        int query = path.indexOf('?', path.lastIndexOf('/') + 1);
        return query < 0 ? path.length() : query;
    }

    /// @return how many characters of the path were taken
    private static int append(String path, int at, int end, StringBuilder form) {
        char c = path.charAt(at);
        if (c == '%') {
            return appendEscaped(path, at, end, form);
        }
        if (c == '?' || c == '#') {
            appendEscape(c, form);
        } else if (c != '/' || form.isEmpty() || form.charAt(form.length() - 1) != '/') {
            form.append(c);
        }
        return 1;
    }

    private static int appendEscaped(String path, int at, int end, StringBuilder form) {
        int first = unit(path, at, end);
        if (first < 0) {
            appendEscape('%', form);
            return 1;
        }
        int length = lengthOfCharacter(first);
        Optional<String> character = character(path, at, end, length);
        if (character.isPresent()) {
            form.append(character.get());
            return length * ESCAPE;
        }
        appendEscape(first, form);
        return ESCAPE;
    }

    /// What so many escapes from there on stand for, when it may stand for itself.
    private static Optional<String> character(String path, int at, int end, int length) {
        byte[] units = new byte[length];
        for (int i = 0; i < length; i++) {
            int unit = unit(path, at + i * ESCAPE, end);
            if (unit < 0) {
                return Optional.empty();
            }
            units[i] = (byte) unit;
        }
        return utf8(units)
                .filter(text -> ESCAPED.indexOf(text.codePointAt(0)) < 0)
                .filter(text -> !Character.isISOControl(text.codePointAt(0)));
    }

    private static Optional<String> utf8(byte[] units) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(units))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int lengthOfCharacter(int first) {
        if (first < 0xc0) {
            return 1;
        }
        return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    }

    /// The byte that is escaped there; -1 when none is.
    private static int unit(String path, int at, int end) {
        return at + ESCAPE <= end
                        && path.charAt(at) == '%'
                        && HexFormat.isHexDigit(path.charAt(at + 1))
                        && HexFormat.isHexDigit(path.charAt(at + 2))
                ? HexFormat.fromHexDigits(path, at + 1, at + ESCAPE)
                : -1;
    }

    private static void appendEscape(int unit, StringBuilder form) {
        form.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) unit));
    }
}
