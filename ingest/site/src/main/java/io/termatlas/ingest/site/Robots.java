package io.termatlas.ingest.site;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.termatlas.ingest.source.Source;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;

/// What the site's robots.txt (RFC 9309) allows us. One that is missing allows everything; one that cannot be
/// fetched is an error of the site.
final class Robots {
    private final BaseRobotRules rules;

    private Robots(BaseRobotRules rules) {
        this.rules = rules;
    }

    static Robots read(Web web, HttpUrl base, Source.Site site, long limit) {
        HttpUrl url = base.newBuilder().encodedPath("/robots.txt").build();
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        try {
            Answer answer = web.get(url);
            if (answer.isTemporary()) {
                throw SiteFaults.listFails(site, url, "it answers " + answer.status());
            }
            return new Robots(
                    answer.isThere()
                            ? parser.parseContent(
                                    url.toString(),
                                    answer.body().read(limit),
                                    answer.mediaType(),
                                    List.of(SiteSettings.ROBOT))
                            : parser.failedFetch(answer.status()));
        } catch (WebFault e) {
            throw SiteFaults.listFails(site, url, e);
        }
    }

    boolean allows(HttpUrl url) {
        return rules.isAllowed(url.toString());
    }

    List<String> sitemaps() {
        return rules.getSitemaps();
    }

    /// The pause between two requests that it asks for; zero when it does not.
    Duration interval() {
        long millis = rules.getCrawlDelay();
        return Duration.ofMillis(Math.max(0, millis));
    }
}
