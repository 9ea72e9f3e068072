package io.termatlas.ingest.source;

/// A payload of a page that asks robots to leave it out.
public record KeptOutPayload(Payload payload) implements Payload {
    @Override
    public Source source() {
        return payload.source();
    }

    @Override
    public String path() {
        return payload.path();
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
    public boolean isKeptOut() {
        return true;
    }
}
