package io.termatlas.ingest.site;

import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.NoIndex;
import io.termatlas.ingest.source.PageLanguage;
import io.termatlas.ingest.source.PageText;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadOfPage;
import io.termatlas.ingest.source.RefusedPayload;
import io.termatlas.ingest.source.SiblingPage;
import io.termatlas.model.Texts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// What the site answered, its body held in memory or refused for its size.
///
/// @param url        what was asked for
/// @param robotsTag  `X-Robots-Tag`
/// @param location   where it leads, when it is a redirect
/// @param retryAfter the pause that an overloaded site asks for
record Answer(
        HttpUrl url,
        int status,
        String mediaType,
        String robotsTag,
        Optional<HttpUrl> location,
        Optional<Duration> retryAfter,
        Payload body) {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^;\"']*)");

    boolean isThere() {
        return status == 200;
    }

    /// The site says that the page does not exist, which is no failure.
    boolean isMissing() {
        return status == 404 || status == 410;
    }

    /// Whether the same request may succeed later.
    boolean isTemporary() {
        return status == 408 || status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
    }

    boolean isHtml() {
        String type = mediaType.toLowerCase(Locale.ROOT).strip();
        return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    }

    /// The same page in UTF-8, when the header states a charset, which counts before what the page says of itself.
    ///
    /// @param notes told, in a sentence, of an unknown charset and of bytes that are none of its text
    Answer inUtf8(Consumer<String> notes) {
        Optional<String> label = charset();
        if (label.isEmpty() || !(body instanceof HeldPayload held)) {
            return this;
        }
        Optional<Charset> charset = PageText.charset(label.get());
        if (charset.isEmpty()) {
            notes.accept("the site sends it as charset " + Texts.quotable(label.get())
                    + ", which is unknown; what the page itself says counts.");
            return this;
        }
        byte[] page = held.read(held.size());
        if (!charset.get().equals(StandardCharsets.UTF_8) && !PageText.isText(page, charset.get())) {
            notes.accept(PageText.objection(charset.get()));
        }
        byte[] text = PageText.utf8(page, charset.get());
        return new Answer(
                url,
                status,
                mediaType,
                robotsTag,
                location,
                retryAfter,
                HeldPayload.of(held.source(), held.path(), text));
    }

    private Optional<String> charset() {
        Matcher found = CHARSET.matcher(mediaType);
        return found.find() ? Optional.of(found.group(1).strip()).filter(label -> !label.isEmpty()) : Optional.empty();
    }

    /// The body as the payload of that path.
    ///
    /// @param beside   what its page says about indexing; the answer's own header counts as well
    /// @param language that its page states
    Payload payload(String path, SiblingPage beside, PageLanguage language) {
        Payload payload = switch (body) {
            case HeldPayload held -> held.at(path);
            case RefusedPayload refused -> refused.at(path);
            default -> throw new IllegalStateException("a body is held or refused");
        };
        return new PayloadOfPage(payload, NoIndex.isIn(robotsTag) ? beside.keptOut() : beside, language);
    }
}
