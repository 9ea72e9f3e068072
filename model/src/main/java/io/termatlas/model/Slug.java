package io.termatlas.model;

import io.termatlas.model.text.CodePointOrder;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/// The last path segment of a term's page, which identifies the term within its glossary.
///
/// 1 to 200 characters (code points) in NFC, without white space, control characters, `/`, `?` and `#`; not `.` or
/// `..`. Case matters. Ordered by code point, which is the order of its UTF-8 bytes.
public record Slug(String value) implements Comparable<Slug> {
    private static final int LONGEST = 200;

    /// A character in NFC is at most four in any other form: a longer text is not worth normalizing.
    private static final int LONGEST_BEFORE_NORMALIZING = 2 * 4 * LONGEST;

    public Slug {
        String objection = isPlain(value) ? "" : objection(value);
        if (!objection.isEmpty()) {
            throw new IllegalArgumentException("the slug '" + Texts.quotable(value) + "' " + objection);
        }
    }

    /// Brings the text to NFC first.
    ///
    /// @throws IllegalArgumentException with the reason, when the text is no legal slug
    public static Slug of(String text) {
        boolean mayBeLegal = text.length() <= LONGEST_BEFORE_NORMALIZING;
        return new Slug(mayBeLegal && !isPlain(text) ? Normalizer.normalize(text, Form.NFC) : text);
    }

    /// @return the final segment of a path such as `/glossary/nvlink`, as text that may be no legal slug; empty
    /// for the root
    static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Whether it has the form of nearly all slugs: letters, digits and hyphens of ASCII.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean legal = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-';
            if (!legal) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    private static String objection(String text) {
        if (text.isEmpty()) {
            return "is empty";
        }
        if (text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        if (text.equals(".") || text.equals("..")) {
            return "is a step in a path, not a name";
        }
        if (!text.codePoints().allMatch(Slug::isLegal)) {
            return "holds white space, a control character, '/', '?', '#' or half a surrogate pair";
        }
        return Normalizer.isNormalized(text, Form.NFC) ? "" : "is not in Unicode normal form C";
    }

    private static boolean isLegal(int character) {
        return switch (character) {
            case '/', '?', '#' -> false;
            default ->
                !Character.isISOControl(character)
                        && !Character.isWhitespace(character)
                        && !Character.isSpaceChar(character)
                        && Character.getType(character) != Character.SURROGATE;
        };
    }

    @Override
    public int compareTo(Slug other) {
        return CodePointOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
