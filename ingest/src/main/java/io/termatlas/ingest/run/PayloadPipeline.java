package io.termatlas.ingest.run;

import io.termatlas.ingest.source.Payload;
import java.util.Iterator;
import java.util.function.Consumer;

/// Moves payloads and deliveries past the steps of a run: how many at a time, in what order, what is retried
/// after a failure, and where the bad ones go. An error of a step, payload faults apart, ends the call.
public interface PayloadPipeline extends AutoCloseable {

    /// Starts one for a single run.
    interface Factory {
        PayloadPipeline start(IngestSettings settings, PayloadSteps payloads, Consumer<Delivery> deliveries);
    }

    /// Several at a time, in no particular order; returns when the last one is settled or rejected.
    void read(Iterator<Payload> payloads);

    /// One after the other; one that fails because the graph is away is retried after growing pauses,
    /// until all of them together have waited for as long as the settings' pace says.
    void deliver(Iterator<? extends Delivery> deliveries);

    @Override
    void close();
}
