package io.termatlas.ingest.source;

import java.util.Optional;

/// A payload whose source can be read only once, with the page beside it.
public final class PayloadWithPage implements Payload {
    private final Payload payload;
    private final byte[] html;

    /// @param html not copied: nobody else may change it
    public PayloadWithPage(Payload payload, byte[] html) {
        this.payload = payload;
        this.html = html;
    }

    @Override
    public Source source() {
        return payload.source();
    }

    @Override
    public String path() {
        return payload.path();
    }

    @Override
    public int ordinal() {
        return payload.ordinal();
    }

    @Override
    public byte[] read(long limit) {
        return payload.read(limit);
    }

    @Override
    public Evidence evidence(long limit) {
        return payload.evidence(limit);
    }

    @Override
    public Optional<byte[]> page(long limit) {
        return Optional.of(html);
    }

    @Override
    public boolean isKeptOut() {
        return payload.isKeptOut();
    }
}
