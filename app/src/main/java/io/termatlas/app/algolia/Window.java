package io.termatlas.app.algolia;

import io.termatlas.search.SearchRequest;

/// Which of the hits a client wants: a page of so many, or so many from an offset, which wins as it does at Algolia's.
///
/// @param page    from 0, of pages of that length; the first hit stands there
/// @param length  the number of hits; may be 0: a client that only wants counts
/// @param skipped hits of that page before the first
/// @param isOffset whether the client said an offset or a length
record Window(int page, int length, int skipped, boolean isOffset) {
    private static final int LAST_PAGE = 100_000;
    private static final int LAST_OFFSET = 1_000_000;
    private static final int USUAL = 20;

    static Window of(AlgoliaParameters parameters) {
        int offset = parameters.number("offset", 0, LAST_OFFSET, 0);
        int size = parameters.number("hitsPerPage", 0, SearchRequest.LARGEST_SIZE, USUAL);
        int length = parameters.number("length", 0, SearchRequest.LARGEST_SIZE, size);
        int page = parameters.number("page", 0, LAST_PAGE, 0);
        if (!parameters.has("offset") && !parameters.has("length")) {
            return new Window(page, size, 0, false);
        }
        return length == 0 ? new Window(0, 0, 0, true) : new Window(offset / length, length, offset % length, true);
    }

    /// Of the first hit.
    int offset() {
        return page * length + skipped;
    }

    /// Hits that are searched for: those of two pages where the first one stands in the middle of a page.
    int searched() {
        return skipped > 0 ? 2 * length : length;
    }

    /// Hits of a page of a search, which has one at least.
    int size() {
        return Math.max(1, length);
    }
}
