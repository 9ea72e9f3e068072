package io.termatlas.ingest.devalue;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.PayloadFault;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory.Feature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// A text as a stream of JSON tokens, which knows at which byte something is wrong.
///
/// Names are neither interned nor shared between texts: every payload has a key of its own, which would fill a
/// shared table and slow down all that come after.
final class JsonText {
    /// A devalue text nests to 2; anything deeper is refused when it is referred to, and passed over when not.
    private static final int DEEPEST = 100;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(Feature.INTERN_PROPERTY_NAMES)
            .disable(Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final char[] characters;
    private final int start;
    private final int end;

    private JsonText(char[] characters, int start, int end) {
        this.characters = characters;
        this.start = start;
        this.end = end;
    }

    /// Decodes strictly: bytes that are no UTF-8 are a fault, not a replacement character.
    static JsonText of(byte[] utf8) {
        ByteBuffer bytes = ByteBuffer.wrap(utf8);
        CharBuffer characters = CharBuffer.allocate(utf8.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, true);
        if (result.isError()) {
            throw new PayloadFault("byte " + bytes.position(), "the payload is not JSON: this is no UTF-8");
        }
        characters.flip();
        boolean marked = characters.hasRemaining() && characters.get(0) == BYTE_ORDER_MARK;
        return new JsonText(characters.array(), marked ? 1 : 0, characters.limit());
    }

    JsonParser parser() {
        return JSON.createParser(ObjectReadContext.empty(), characters, start, end - start);
    }

    /// What the parser objects to, as a fault of the payload.
    PayloadFault fault(JacksonException objection) {
        return new PayloadFault(place(objection.getLocation()), reason(objection), objection);
    }

    /// Something that the format does not have at the token where the parser stands.
    PayloadFault fault(JsonParser parser, String reason) {
        return new PayloadFault(place(parser.currentTokenLocation()), reason);
    }

    private static String reason(JacksonException objection) {
        return switch (objection) {
            case UnexpectedEndOfInputException end -> "the payload is cut short";
            case StreamConstraintsException limit ->
                "the payload nests deeper than " + DEEPEST + " levels of JSON or has a number of more than 1000 digits";
            default -> "the payload is not JSON: " + Texts.quotable(objection.getOriginalMessage());
        };
    }

    /// @param location where the parser stands; absent when it goes beyond one of its limits
    private String place(@Nullable TokenStreamLocation location) {
        if (location == null) {
            return "";
        }
        int upTo = (int) Math.min(end, start + Math.max(0, location.getCharOffset()));
        return "byte " + new String(characters, 0, upTo).getBytes(StandardCharsets.UTF_8).length;
    }
}
