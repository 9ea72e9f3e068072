package io.termatlas.ingest.site;

import java.time.Duration;

/// How a site is read.
///
/// @param connections  requests at the same time
/// @param perSecond    requests a second, all together; robots.txt may ask for fewer
/// @param pages        the most pages of one site
/// @param bytes        the most that is transferred, decompressed, in one run
/// @param timeout      for one answer, its body included
/// @param retries      after the first attempt, when the site does not answer or is overloaded
/// @param longestPause the longest that `Retry-After` may ask for; a site that asks for a longer one is not
///   asked again
/// @param userAgent    how requests introduce themselves
public record SiteSettings(
        int connections,
        double perSecond,
        int pages,
        long bytes,
        Duration timeout,
        int retries,
        Duration longestPause,
        String userAgent) {
    public static final SiteSettings DEFAULT =
            new SiteSettings(4, 20, 200_000, 8L << 30, Duration.ofSeconds(60), 4, Duration.ofMinutes(2), "Termatlas");

    /// The name under which robots.txt addresses this crawler.
    static final String ROBOT = "termatlas";

    public SiteSettings {
        if (connections < 1 || perSecond <= 0 || pages < 1 || bytes < 1 || retries < 0) {
            throw new IllegalArgumentException("a site is read with at least one connection, request, page and byte");
        }
    }
}
