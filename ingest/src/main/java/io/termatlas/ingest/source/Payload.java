package io.termatlas.ingest.source;

import io.termatlas.model.Origin;

/// Something that a source gave out as a payload; whether it can be read shows when it is.
public interface Payload {

    Source source();

    /// Within the source, parted by `/`.
    String path();

    default Origin origin() {
        return new Origin(path());
    }

    /// How late it was said: of two full statements about a term the later one wins.
    default int ordinal() {
        return source().ordinal();
    }

    /// The whole payload.
    ///
    /// @param limit in bytes
    /// @throws io.termatlas.model.fault.PayloadFault when it is larger or cannot be read
    byte[] read(long limit);

    /// Whether its bytes are in memory before anybody reads them.
    default boolean isHeld() {
        return false;
    }

    /// What is kept when the payload is given up on; never fails.
    Evidence evidence(long limit);

    /// What the page that it belongs to says, as far as the source can tell. Costs the reading of that page.
    ///
    /// @param limit bytes of the page that are read
    default SiblingPage page(long limit) {
        return SiblingPage.SILENT;
    }
}
