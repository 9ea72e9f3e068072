package io.termatlas.ingest.decode;

import io.termatlas.model.fault.PayloadFault;

/// How much text the terms of one payload may still come to. A few bytes can make many terms share one long text
/// or list, and each term then holds all of it.
final class TextBudget {
    private final long limit;
    private long left;

    TextBudget(long limit) {
        this.limit = limit;
        this.left = limit;
    }

    void spend(long characters) {
        left -= characters;
        if (left < 0) {
            throw new PayloadFault(
                    "",
                    "the terms of the payload have more than " + limit
                            + " characters together; raise payload-text to read it");
        }
    }
}
