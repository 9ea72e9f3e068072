package io.termatlas.ingest.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;

/// In which bytes a page of HTML is written. A byte order mark counts first, then the header that the page was sent
/// with, then what the page says of itself.
public final class PageText {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private PageText() {}

    /// The charset of that name, as browsers read it: Latin-1 means windows-1252. Empty for an unknown one.
    public static Optional<Charset> charset(String label) {
        try {
            Charset charset = Charset.forName(label);
            boolean isWestern =
                    charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(isWestern ? WESTERN : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// The page in UTF-8 when its byte order mark says that it is in UTF-16; else the page itself.
    public static byte[] utf8(byte[] page) {
        return marked(page)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .map(charset -> decoded(page, charset))
                .orElse(page);
    }

    /// The page in UTF-8, with a byte order mark where it has any sign but those of ASCII, so that nothing in the page
    /// can say otherwise.
    ///
    /// @param sent what the page was sent as
    public static byte[] utf8(byte[] page, Charset sent) {
        if (marked(page).isPresent()) {
            return utf8(page);
        }
        if (sent.equals(StandardCharsets.UTF_8)) {
            return isAscii(page) ? page : withMark(page);
        }
        return decoded(page, sent);
    }

    /// Whether all bytes are text in the charset, or in the one that the byte order mark says.
    public static boolean isText(byte[] page, Charset charset) {
        try {
            marked(page).orElse(charset).newDecoder().decode(ByteBuffer.wrap(page));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// For a page of which [#isText] is false.
    public static String objection(Charset charset) {
        return "the page has bytes that are no " + charset.name()
                + ", each shown as \uFFFD; publish it in the charset that it is sent as";
    }

    /// What the byte order mark says.
    private static Optional<Charset> marked(byte[] page) {
        if (page.length >= MARK.length && Arrays.equals(page, 0, MARK.length, MARK, 0, MARK.length)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        int first = page.length < 2 ? 0 : (page[0] & 0xff) << 8 | (page[1] & 0xff);
        return switch (first) {
            case 0xfeff, 0xfffe -> Optional.of(StandardCharsets.UTF_16);
            default -> Optional.empty();
        };
    }

    private static byte[] decoded(byte[] page, Charset charset) {
        byte[] text = new String(page, charset).getBytes(StandardCharsets.UTF_8);
        return isAscii(text) ? text : withMark(text);
    }

    private static byte[] withMark(byte[] text) {
        byte[] marked = Arrays.copyOf(MARK, MARK.length + text.length);
        System.arraycopy(text, 0, marked, MARK.length, text.length);
        return marked;
    }

    private static boolean isAscii(byte[] text) {
        for (byte unit : text) {
            if (unit < 0) {
                return false;
            }
        }
        return true;
    }
}
