package io.termatlas.ingest.source;

/// Reads a site that is published on the web.
///
/// A port, because this module knows no HTTP client.
@FunctionalInterface
public interface SiteReader {

    /// Finds out which pages the site has and begins to fetch them. The caller closes the stream.
    ///
    /// @throws io.termatlas.model.fault.StoreFault when the site does not answer, or a list of its pages
    /// does not load
    PayloadStream open(Source.Site site, ReadContext reading);
}
