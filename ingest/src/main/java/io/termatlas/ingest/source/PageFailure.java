package io.termatlas.ingest.source;

/// What a page says of its own making, from the least to the worst.
public enum PageFailure {
    NONE,
    /// Some of what it was to show could not be fetched.
    OF_A_PART,
    /// It is an error page in the place of the page.
    OF_THE_PAGE;

    public PageFailure or(PageFailure other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
