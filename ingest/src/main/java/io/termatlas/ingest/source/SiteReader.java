package io.termatlas.ingest.source;

/// Reads a site that is published on the web.
///
/// A port: what speaks HTTP stands behind it, and this module knows no client.
@FunctionalInterface
public interface SiteReader {

    /// Finds out which pages the site has and begins to fetch them. The caller closes the stream.
    ///
    /// @throws io.termatlas.model.fault.StoreFault when the site does not answer, or a list of its pages
    /// does not load
    PayloadStream open(Source.Site site, ReadContext reading);
}
