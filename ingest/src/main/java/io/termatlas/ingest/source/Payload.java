package io.termatlas.ingest.source;

import io.termatlas.model.Origin;
import io.termatlas.model.store.Ledger;

/// What a source delivers as a payload; reading it may fail.
public interface Payload {

    Source source();

    /// Within the source, parted by `/`.
    String path();

    default Origin origin() {
        return new Origin(path());
    }

    /// Its rank in time: of two full statements about a term the one with the higher number wins.
    default int ordinal() {
        return source().ordinal();
    }

    /// The whole payload.
    ///
    /// @param limit in bytes
    /// @throws io.termatlas.model.fault.PayloadFault when it is larger or cannot be read
    byte[] read(long limit);

    /// Whether its bytes are in memory before it is read.
    default boolean isHeld() {
        return false;
    }

    /// Whether what a store has committed may be newer than the payload, so that what other pages state there
    /// stays.
    default boolean givesWayTo(Ledger committed) {
        return false;
    }

    /// What is kept when the payload is rejected; never fails.
    Evidence evidence(long limit);

    /// What its page says in addition, as far as the source has the page. Reads that page.
    ///
    /// @param limit bytes of the page that are read
    default SiblingPage page(long limit) {
        return SiblingPage.SILENT;
    }

    /// The language that the page which it belongs to states; its own where it is a page. Costs the reading of that
    /// page.
    ///
    /// @param bytes of the payload
    default PageLanguage language(byte[] bytes) {
        return PayloadKind.of(path()) == PayloadKind.PAGE ? PageLanguage.of(path(), bytes) : PageLanguage.SILENT;
    }
}
