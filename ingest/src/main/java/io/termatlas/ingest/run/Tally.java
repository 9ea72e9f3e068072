package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.decode.RejectedObject;
import io.termatlas.ingest.run.Report.Payloads;
import io.termatlas.ingest.run.Report.Reject;
import io.termatlas.ingest.source.Payload;
import io.termatlas.model.fault.PayloadFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;

/// Counts payloads while they pass, from any number of threads, and keeps the first rejects, warnings and notes.
final class Tally {
    private static final int TOLD = 1_000;
    private static final Comparator<Reject> BY_PLACE = Comparator.comparing(Reject::source)
            .thenComparing(Reject::path)
            .thenComparing(Reject::place)
            .thenComparing(Reject::reason);

    private final LongAdder withTerm = new LongAdder();
    private final LongAdder withoutTerm = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder rejectedObjects = new LongAdder();
    private final ConcurrentSkipListSet<Reject> rejects = new ConcurrentSkipListSet<>(BY_PLACE);
    private final LongAdder warned = new LongAdder();
    private final ConcurrentSkipListSet<String> warnings = new ConcurrentSkipListSet<>();
    private final ConcurrentSkipListSet<String> sourceErrors = new ConcurrentSkipListSet<>();

    void count(Payload payload, Decoded decoded) {
        counter(decoded).increment();
        countDetails(payload, decoded);
    }

    void count(Payload payload, Decoded decoded, LostPage lost) {
        rejected.increment();
        keep(payload, "", lost.reason());
        countDetails(payload, decoded);
    }

    private void countDetails(Payload payload, Decoded decoded) {
        for (RejectedObject object : decoded.rejected()) {
            rejectedObjects.increment();
            keep(payload, object.place(), object.reason());
        }
        for (String warning : decoded.warnings()) {
            note(payload.path() + ": " + warning);
        }
    }

    /// A note to the user that changes nothing.
    void note(String sentence) {
        warned.increment();
        keepFirst(warnings, sentence);
    }

    void count(Payload payload, PayloadFault fault) {
        rejected.increment();
        keep(payload, fault.place(), fault.reason());
    }

    /// A payload of which nothing can be taken is rejected itself.
    private LongAdder counter(Decoded decoded) {
        if (!decoded.terms().isEmpty()) {
            return withTerm;
        }
        return decoded.rejected().isEmpty() ? withoutTerm : rejected;
    }

    private void keep(Payload payload, String place, String reason) {
        keepFirst(rejects, new Reject(payload.source().name(), payload.path(), place, reason));
    }

    /// An error of a source, after which the run is not complete.
    void sourceError(String sentence) {
        sourceErrors.add(sentence);
    }

    /// Counts what the other one has counted, too.
    void absorb(Tally other) {
        withTerm.add(other.withTerm.sum());
        withoutTerm.add(other.withoutTerm.sum());
        rejected.add(other.rejected.sum());
        rejectedObjects.add(other.rejectedObjects.sum());
        warned.add(other.warned.sum());
        other.rejects.forEach(reject -> keepFirst(rejects, reject));
        other.warnings.forEach(warning -> keepFirst(warnings, warning));
        sourceErrors.addAll(other.sourceErrors);
    }

    Payloads payloads() {
        return new Payloads(withTerm.sum(), withoutTerm.sum(), rejected.sum(), rejectedObjects.sum());
    }

    List<Reject> rejects() {
        return List.copyOf(rejects);
    }

    Collection<String> sourceErrors() {
        return List.copyOf(sourceErrors);
    }

    /// The first warnings by path, and how many were left out.
    List<String> warnings() {
        List<String> told = new ArrayList<>(warnings);
        if (warned.sum() > TOLD) {
            told.add("and " + (warned.sum() - TOLD) + " more of the kind.");
        }
        return told;
    }

    private static <T> void keepFirst(ConcurrentSkipListSet<T> set, T item) {
        set.add(item);
        if (set.size() > TOLD) {
            set.pollLast();
        }
    }
}
