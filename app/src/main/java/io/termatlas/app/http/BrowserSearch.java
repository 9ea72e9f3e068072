package io.termatlas.app.http;

import io.termatlas.model.Texts;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lets a browser add the search page to its search engines: an OpenSearch 1.1 description, which names the host that
/// the browser itself used.
///
/// See <https://github.com/dewitt/opensearch>.
final class BrowserSearch implements Handler<RoutingContext> {
    private static final String MEDIA_TYPE = "application/opensearchdescription+xml; charset=utf-8";
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?");

    @Override
    public void handle(RoutingContext context) {
        String host = context.request().getHeader("Host");
        if (host == null || !HOST.matcher(host).matches()) {
            Refusals.refuse(
                    context, 400, "'" + Texts.quotable(shown(host)) + "' is no host: send one such as localhost:8080.");
            return;
        }
        String address = context.request().scheme() + "://" + host;
        Reply.text(MEDIA_TYPE, description(address)).send(context.response());
    }

    private static String shown(@Nullable String host) {
        return host == null ? "" : host;
    }

    private static String description(String address) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                  <ShortName>Termatlas</ShortName>
                  <Description>Search the glossary</Description>
                  <InputEncoding>UTF-8</InputEncoding>
                  <Image width="16" height="16" type="image/svg+xml">%1$s/page/icon.svg</Image>
                  <Url type="text/html" template="%1$s/?q={searchTerms}"/>
                </OpenSearchDescription>
                """.formatted(address);
    }
}
