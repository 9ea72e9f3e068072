package io.termatlas.ingest.source;

/// A payload whose source knows its page already, because it can be read only once.
public record PayloadOfPage(Payload payload, SiblingPage page, PageLanguage language) implements Payload {
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
    public boolean isHeld() {
        return payload.isHeld();
    }

    @Override
    public Evidence evidence(long limit) {
        return payload.evidence(limit);
    }

    @Override
    public SiblingPage page(long limit) {
        return page;
    }

    @Override
    public PageLanguage language(byte[] bytes) {
        return payload.language(bytes).or(language);
    }
}
