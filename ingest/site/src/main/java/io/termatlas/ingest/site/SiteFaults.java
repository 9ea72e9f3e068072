package io.termatlas.ingest.site;

import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.StoreFault;
import okhttp3.HttpUrl;

/// Why a site cannot be read at all.
final class SiteFaults {
    private SiteFaults() {}

    static StoreFault listFails(Source.Site site, HttpUrl url, WebFault cause) {
        return new StoreFault(sentence(site, url, cause.reason()), cause);
    }

    static StoreFault listFails(Source.Site site, HttpUrl url, String reason) {
        return new StoreFault(sentence(site, url, reason));
    }

    private static String sentence(Source.Site site, HttpUrl url, String reason) {
        return "The site " + site.name() + " cannot be read: " + url.encodedPath() + ": " + reason
                + ". Nothing was changed; try again once the site answers.";
    }
}
