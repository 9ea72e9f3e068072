package io.termatlas.ingest.deadletter;

import io.termatlas.ingest.source.Evidence;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.SiblingPage;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.store.Ledger;

/// The payload of a dead letter, read once more from the bytes that were kept.
///
/// @param letter  one of those that the payload has
/// @param ordinal its rank among the others that are read again
public record KeptPayload(DeadLetterFolder letters, DeadLetter letter, Source source, int ordinal) implements Payload {

    @Override
    public String path() {
        return letter.path();
    }

    @Override
    public byte[] read(long limit) {
        if (letter.bytes() > limit) {
            throw new PayloadFault(
                    "",
                    "it has " + letter.bytes() + " bytes, more than the " + limit
                            + " that a payload may have; raise payload-limit to read it");
        }
        return letters.payload(letter);
    }

    @Override
    public Evidence evidence(long limit) {
        return new Evidence(letter.bytes(), letter.sha256(), letters.payload(letter));
    }

    @Override
    public SiblingPage page(long limit) {
        return letter.context().page();
    }

    @Override
    public boolean givesWayTo(Ledger committed) {
        return letter.isOlderThan(committed);
    }
}
