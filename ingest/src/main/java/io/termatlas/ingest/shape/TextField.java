package io.termatlas.ingest.shape;

/// The fields of a term that are one text each.
public enum TextField {
    NAME("name"),
    SHORT_DEFINITION("shortDefinition"),
    SEO_TITLE("seoTitle"),
    SEO_DESCRIPTION("seoDescription"),
    EXPLANATION("explanation"),
    CATEGORY("category");

    private final String key;

    TextField(String key) {
        this.key = key;
    }

    /// As users read and write it.
    public String key() {
        return key;
    }

    /// Whether it is one line and never Markdown.
    public boolean isName() {
        return this == NAME || this == CATEGORY;
    }
}
