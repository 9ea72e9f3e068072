package io.termatlas.ingest.site;

import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.NoIndex;
import io.termatlas.ingest.source.PageLanguage;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadOfPage;
import io.termatlas.ingest.source.RefusedPayload;
import io.termatlas.ingest.source.SiblingPage;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
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
        return new PayloadOfPage(payload, NoIndex.isIn(robotsTag) ? SiblingPage.KEPT_OUT : beside, language);
    }
}
