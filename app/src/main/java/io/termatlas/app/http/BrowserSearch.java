package io.termatlas.app.http;

import io.termatlas.model.fault.UsageFault;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/// Lets a browser add the search page to its search engines: an OpenSearch 1.1 description, which names the host that
/// the browser itself used, when it is ours.
///
/// See <https://github.com/dewitt/opensearch>.
record BrowserSearch(PublicHosts hosts) implements Handler<RoutingContext> {
    private static final String MEDIA_TYPE = "application/opensearchdescription+xml; charset=utf-8";

    @Override
    public void handle(RoutingContext context) {
        try {
            String address = context.request().scheme() + "://" + hosts.own(context.request());
            Reply.text(MEDIA_TYPE, description(address)).send(context.response());
        } catch (UsageFault fault) {
            Refusals.reply(fault, context).send(context.response());
        }
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
