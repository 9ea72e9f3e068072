package io.termatlas.ingest.deadletter;

import io.termatlas.ingest.deadletter.DeadLetter.Context;
import io.termatlas.ingest.source.PageFailure;
import io.termatlas.ingest.source.SiblingPage;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.Secrets;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A dead letter as a JSON object, one field each. Letters of 0.1 have no `object`, and those of former
/// releases no
/// `generation`, `pageFailure` and `noIndex`.
final class LetterFormat {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LetterFormat() {}

    static String write(DeadLetter letter) {
        SiblingPage page = letter.context().page();
        return JSON.createObjectNode()
                .put("glossary", letter.glossary().value())
                .put("source", letter.source())
                .put("path", letter.path())
                .put("object", letter.object())
                .put("place", letter.place())
                .put("reason", Secrets.masked(letter.reason()))
                .put("at", letter.at().toString())
                .put("bytes", letter.bytes())
                .put("sha256", letter.sha256())
                .put("generation", letter.context().generation())
                .put("pageFailure", page.failure().name())
                .put("noIndex", page.isKeptOut())
                .toPrettyString();
    }

    /// @throws RuntimeException of any kind when the text is no letter
    static DeadLetter read(String text) {
        JsonNode letter = JSON.readTree(text);
        return new DeadLetter(
                new GlossaryId(letter.required("glossary").asString()),
                letter.required("source").asString(),
                letter.required("path").asString(),
                letter.path("object").asString(""),
                letter.required("place").asString(),
                letter.required("reason").asString(),
                Instant.parse(letter.required("at").asString()),
                letter.required("bytes").asLong(),
                letter.required("sha256").asString(),
                new Context(letter.path("generation").asLong(Context.UNKNOWN), page(letter)));
    }

    private static SiblingPage page(JsonNode letter) {
        SiblingPage page =
                SiblingPage.of(PageFailure.valueOf(letter.path("pageFailure").asString(PageFailure.NONE.name())));
        return letter.path("noIndex").asBoolean(false) ? page.keptOut() : page;
    }
}
