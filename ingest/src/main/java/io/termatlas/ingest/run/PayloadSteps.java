package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.source.Payload;
import io.termatlas.model.fault.PayloadFault;

/// What is done to each payload that a [PayloadPipeline] moves. Called from several threads.
public interface PayloadSteps {

    /// Turns the payload's bytes into terms.
    ///
    /// @throws PayloadFault when they cannot be read as a payload, which then goes to [#reject]
    Decoded decode(Payload payload);

    void settle(Payload payload, Decoded decoded);

    void reject(Payload payload, PayloadFault fault);
}
