package io.termatlas.bench.corpus;

/// The build folder of a site while it is being written, page by page.
///
/// Not thread safe. A page that cannot be written is a [StoreFault].
sealed interface Site extends AutoCloseable permits FolderSite, TarSite {

    /// @param path from the site's root, such as `glossary/atom-n-1/_payload.json`
    void add(String path, byte[] payload);

    /// The site is complete only then.
    @Override
    void close();
}
