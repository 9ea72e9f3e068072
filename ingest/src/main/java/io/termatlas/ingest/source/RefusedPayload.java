package io.termatlas.ingest.source;

import io.termatlas.model.fault.PayloadFault;

/// A payload that its source could not read.
public record RefusedPayload(Source source, String path, PayloadFault fault, Evidence evidence) implements Payload {

    /// Without bytes to keep.
    public RefusedPayload(Source source, String path, PayloadFault fault) {
        this(source, path, fault, Evidence.NONE);
    }

    @Override
    public byte[] read(long limit) {
        throw new PayloadFault(fault.place(), fault.reason(), fault);
    }

    @Override
    public boolean isHeld() {
        return true;
    }

    @Override
    public Evidence evidence(long limit) {
        return evidence;
    }

    /// The same at another path.
    public RefusedPayload at(String other) {
        return new RefusedPayload(source, other, fault, evidence);
    }
}
