package io.termatlas.bench.source;

/// A form that the same site comes in.
enum Form {
    FOLDER("folder"),
    ZIP(".zip"),
    TAR(".tar"),
    TAR_GZ(".tar.gz"),
    TAR_ZST(".tar.zst"),
    SITEMAP("address, sitemaps"),
    MANIFEST("address, build manifest");

    private final String label;

    Form(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
