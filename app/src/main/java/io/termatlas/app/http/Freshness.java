package io.termatlas.app.http;

import io.termatlas.app.answer.Json;
import io.termatlas.model.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// What a browser or a proxy may keep of an answer, and how it learns that the answer still holds (RFC 9110, sections
/// 8.8.3 and 13.1.2; RFC 9111).
///
/// @param cacheControl the header of that name, for answers without an error
record Freshness(String cacheControl) {
    private static final String ENTITY_TAG = "ETag";

    /// The tag names the content. It is a weak one, because a compressed answer has it, too.
    static String entityTag(byte[] content) {
        return "W/\"" + Sha256.of(content).shortHex() + "\"";
    }

    /// A reply whose tag names another content than its own.
    static Reply named(Reply reply, Object content) {
        byte[] bytes = Json.write(content).getBytes(StandardCharsets.UTF_8);
        return reply.with(Map.of(ENTITY_TAG, entityTag(bytes)));
    }

    /// The reply with its tag; without its body when the client knows that tag.
    ///
    /// @param known the header If-None-Match; empty when there is none
    Reply of(Reply reply, String known) {
        if (reply.status() != 200) {
            return reply;
        }
        String named = reply.headers().get(ENTITY_TAG);
        return of(reply, named == null ? entityTag(reply.body().getBytes()) : named, known);
    }

    Reply of(Reply reply, String entityTag, String known) {
        Map<String, String> headers = Map.of("Cache-Control", cacheControl, ENTITY_TAG, entityTag);
        return (isAmong(known, entityTag) ? Reply.empty(304) : reply).with(headers);
    }

    /// Weak comparison: a tag in quotes holds no comma of ours.
    private static boolean isAmong(String known, String entityTag) {
        return Arrays.stream(known.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || weak(tag).equals(entityTag));
    }

    private static String weak(String tag) {
        return tag.startsWith("\"") ? "W/" + tag : tag;
    }
}
