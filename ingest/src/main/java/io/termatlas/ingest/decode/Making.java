package io.termatlas.ingest.decode;

import io.termatlas.ingest.source.PageFailure;

/// Whether a page was made as it was meant to be.
public enum Making {
    /// Nothing says otherwise.
    WHOLE,
    /// It has no data at all, and does not say why.
    EMPTY,
    /// It says that some of its data could not be fetched, and has other data.
    INCOMPLETE,
    /// It says that it could not be made.
    FAILED;

    static Making of(PageFailure failure, boolean isEmpty) {
        return switch (failure) {
            case NONE -> isEmpty ? EMPTY : WHOLE;
            case OF_A_PART -> isEmpty ? FAILED : INCOMPLETE;
            case OF_THE_PAGE -> FAILED;
        };
    }

    /// What a payload and the page beside it say together.
    Making with(PageFailure page) {
        return this == FAILED
                ? FAILED
                : of(page == PageFailure.NONE && this == INCOMPLETE ? PageFailure.OF_A_PART : page, this == EMPTY);
    }
}
