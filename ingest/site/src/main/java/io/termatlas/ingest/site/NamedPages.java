package io.termatlas.ingest.site;

import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.StoreFault;
import java.util.Collection;
import java.util.stream.Collectors;

/// Tells the user which pages a site names and does not have here.
record NamedPages(Source.Site site, CrawlPlan.CrawlList list, ReadContext reading) {
    /// Strictly more pages that are gone make the run incomplete.
    private static final int MOST_GONE_PERCENT = 5;

    private static final int EXAMPLES = 5;

    /// One sentence about all of them.
    ///
    /// @param gone  paths
    /// @param named how many pages the site names, these included
    void tellGone(Collection<String> gone, int named) {
        if (gone.isEmpty()) {
            return;
        }
        String found = gone.size() + " of the " + named + " pages that " + namers() + " of " + site.name()
                + " name are gone (404 or 410): " + examples(gone);
        if (gone.size() * 100L > (long) MOST_GONE_PERCENT * named) {
            reading.sourceError(found + ". That is more than " + MOST_GONE_PERCENT
                    + " %, so nothing is removed by this run; see whether the site is published whole.");
        } else {
            reading.note(found + ". The site should name them no longer.");
        }
    }

    /// @param named how many addresses the sitemaps have on this host
    /// @throws StoreFault when there is none
    void tellListedHosts(OtherHosts others, int named) {
        int count = others.count();
        if (count > 0 && named == 0) {
            throw new StoreFault("All " + count + " addresses that " + namers() + " of " + site.name() + " name are "
                    + others.where() + ". Nothing was changed; ingest the site at the address that it names.");
        }
        if (count > 0) {
            reading.note(count + " of the " + (named + count) + " addresses that " + namers() + " of " + site.name()
                    + " name are " + others.where() + ", and were not read.");
        }
    }

    /// @param named how many pages of this host were found, the first one included
    void tellLinkedHosts(OtherHosts others, int named) {
        int count = others.count();
        if (count > 0 && named <= 1) {
            reading.sourceError(
                    "All " + count + " links of " + site.name() + " to pages of the site are " + others.where()
                            + ". Nothing is removed by this run; ingest the site at the address that it names.");
        } else if (count > 0) {
            reading.note(count + " links of " + site.name() + " are " + others.where() + ", and were not followed.");
        }
    }

    private String namers() {
        return switch (list) {
            case MANIFEST -> "the build manifest";
            case SITEMAP -> "the sitemaps";
            case LINKS -> "the links";
        };
    }

    private static String examples(Collection<String> gone) {
        String first = gone.stream().limit(EXAMPLES).collect(Collectors.joining(", "));
        return gone.size() > EXAMPLES ? first + " and " + (gone.size() - EXAMPLES) + " more" : first;
    }
}
