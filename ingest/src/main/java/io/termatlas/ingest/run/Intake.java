package io.termatlas.ingest.run;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.decode.PayloadDecoder;
import io.termatlas.ingest.source.Evidence;
import io.termatlas.ingest.source.PayloadFile;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.PayloadFault;
import java.time.Clock;
import java.util.Set;

/// What becomes of one payload: its terms are settled, or it is kept as a dead letter. Any number of threads.
final class Intake implements PayloadSteps {
    private final GlossaryId glossary;
    private final PayloadDecoder decoder;
    private final long payloadLimit;
    private final DeadLetterFolder deadLetters;
    /// The paths of earlier dead letters: asking the disk for each payload would cost more than reading it.
    private final Set<String> alreadyDead;
    private final Clock clock;
    private final Settlement settlement;
    private final Tally tally;
    private final Progress progress;

    Intake(
            GlossaryId glossary,
            IngestSettings settings,
            DeadLetterFolder deadLetters,
            Clock clock,
            Settlement settlement,
            Tally tally,
            Progress progress) {
        this.glossary = glossary;
        this.decoder = new PayloadDecoder(settings.limits());
        this.payloadLimit = settings.limits().payloadBytes();
        this.deadLetters = deadLetters;
        this.alreadyDead =
                deadLetters.list(glossary).stream().map(DeadLetter::path).collect(toUnmodifiableSet());
        this.clock = clock;
        this.settlement = settlement;
        this.tally = tally;
        this.progress = progress;
    }

    @Override
    public Decoded decode(PayloadFile payload) {
        try {
            return decoder.decode(glossary, payload.origin(), payload.read(payloadLimit));
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PayloadFault("", "it brought out a defect of Termatlas (" + e + "); please report it", e);
        }
    }

    @Override
    public void settle(PayloadFile payload, Decoded decoded) {
        for (StatedTerm stated : decoded.terms()) {
            settlement.offer(stated, payload.source().ordinal());
        }
        if (alreadyDead.contains(payload.path())) {
            deadLetters.drop(glossary, payload.path());
        }
        tally.count(payload, decoded);
        progress.advance(1);
    }

    @Override
    public void reject(PayloadFile payload, PayloadFault fault) {
        Evidence evidence = payload.evidence(payloadLimit);
        DeadLetter letter = new DeadLetter(
                glossary,
                payload.source().name(),
                payload.path(),
                fault.place(),
                fault.reason(),
                clock.instant(),
                evidence.bytes(),
                evidence.sha256());
        deadLetters.keep(letter, evidence.kept());
        settlement.keepTermsOf(payload.path(), payload.source().ordinal());
        tally.count(payload, fault);
        progress.advance(1);
    }
}
