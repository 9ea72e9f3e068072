package io.termatlas.ingest.run;

import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.SiteReader;
import io.termatlas.ingest.source.Source;

/// For runs that read from the disk.
final class NoSites implements SiteReader {
    @Override
    public PayloadStream open(Source.Site site, ReadContext reading) {
        throw new AssertionError("nothing here reads " + site.name() + " from the web");
    }
}
