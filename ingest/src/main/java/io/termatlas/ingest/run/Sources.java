package io.termatlas.ingest.run;

import io.termatlas.ingest.archive.Archives;
import io.termatlas.ingest.source.FolderWalk;
import io.termatlas.ingest.source.PayloadFile;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.SiteReader;
import io.termatlas.ingest.source.Source;
import java.util.List;

/// Opens sources of every kind.
public final class Sources {
    private final SiteReader sites;

    public Sources(SiteReader sites) {
        this.sites = sites;
    }

    /// @throws io.termatlas.model.fault.StoreFault when the source cannot be used
    PayloadStream open(Source source, ReadContext reading) {
        return switch (source) {
            case Source.Folder folder -> new FolderWalk(folder, reading);
            case Source.SingleFile file -> PayloadStream.of(List.of(PayloadFile.of(file)));
            case Source.Archive archive -> Archives.open(archive, reading);
            case Source.Site site -> sites.open(site, reading);
            case Source.Batch batch -> PayloadStream.of(batch.payloads());
            case Source.Posted posted -> PayloadStream.of(posted.payloads());
            case Source.Kept kept -> PayloadStream.of(kept.payloads());
            case Source.Endpoint endpoint ->
                throw new IllegalArgumentException(endpoint.name() + " delivers in batches and cannot be opened");
        };
    }
}
