package io.termatlas.app.journal;

import io.termatlas.ingest.run.Report;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.RemovalFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UnfindableFault;
import io.termatlas.model.fault.UnknownFault;
import io.termatlas.model.fault.UsageFault;
import java.util.Locale;
import java.util.stream.Stream;

/// How a run ended, as operators and their machines tell it.
public enum Outcome {
    /// everything was taken
    DONE,
    /// done, but payloads or objects in them were rejected
    REJECTED,
    /// done as far as the sources could be read
    INCOMPLETE,
    /// it would have removed too much; nothing was changed
    REMOVAL,
    /// the self-check kept the generation back; nothing was changed
    UNFINDABLE,
    /// a store or source could not be used
    UNAVAILABLE,
    /// it was asked for something wrong
    USAGE,
    /// it was stopped
    INTERRUPTED,
    /// a fault of ours
    DEFECT;

    static Outcome of(Report report) {
        if (!report.notices().sourceErrors().isEmpty()) {
            return INCOMPLETE;
        }
        boolean rejected = Stream.concat(Stream.of(report), report.locales().stream())
                .anyMatch(one -> one.payloads().hasRejects());
        return rejected ? REJECTED : DONE;
    }

    /// The one place that turns an error into an outcome.
    static Outcome of(Throwable error) {
        if (!(error instanceof Fault fault)) {
            return error instanceof OutOfMemoryError ? UNAVAILABLE : DEFECT;
        }
        return switch (fault) {
            case UsageFault usage -> USAGE;
            case UnknownFault unknown -> USAGE;
            case PayloadFault payload -> REJECTED;
            case StoreFault store -> UNAVAILABLE;
            case RemovalFault removal -> REMOVAL;
            case UnfindableFault unfindable -> UNFINDABLE;
            case InterruptedFault interrupted -> INTERRUPTED;
        };
    }

    /// Whether somebody should look at it.
    boolean isAlarm() {
        return this != DONE && this != INTERRUPTED && this != USAGE;
    }

    /// In small letters.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
