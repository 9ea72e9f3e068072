package io.termatlas.ingest.run;

import io.termatlas.model.fault.InterruptedFault;

/// Lets another thread end a run at its next step, which is where progress is told.
final class Cancellation {
    private volatile boolean requested;

    void request() {
        requested = true;
    }

    /// Wraps the listener: every step throws once the end is requested.
    Progress over(Progress progress) {
        return new Progress() {
            @Override
            public void begin(Stage stage, long expected) {
                check();
                progress.begin(stage, expected);
            }

            @Override
            public void advance(long count) {
                check();
                progress.advance(count);
            }
        };
    }

    private void check() {
        if (requested) {
            throw new InterruptedFault("The run was interrupted; readers see what they saw before it.");
        }
    }
}
