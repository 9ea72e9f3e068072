package io.termatlas.ingest.run;

import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.decode.PayloadDecoder;
import io.termatlas.ingest.source.Evidence;
import io.termatlas.ingest.source.NoIndex;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.SiblingPage;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.PayloadFault;
import java.time.Clock;
import java.util.List;

/// Handles one payload: its terms are settled in the glossary that its path belongs to, or it is kept as a dead
/// letter. A payload without a term is the main glossary's, so that no other one is opened for it. Any number of
/// threads.
final class Intake implements PayloadSteps {
    private final SitePartition partition;
    private final PayloadDecoder decoder;
    private final RunBudget budget;
    private final long payloadLimit;
    private final DeadLetterFolder deadLetters;
    private final EarlierLetters earlier;
    private final Clock clock;
    private final OpenGlossaries glossaries;
    private final LocaleSections locales;
    private final Progress progress;
    private final Defects defects = new Defects();

    Intake(
            SitePartition partition,
            IngestSettings settings,
            DeadLetterFolder deadLetters,
            EarlierLetters earlier,
            Clock clock,
            OpenGlossaries glossaries,
            LocaleSections locales,
            Progress progress) {
        this.partition = partition;
        this.budget = new RunBudget(settings.run());
        this.decoder = new PayloadDecoder(
                settings.limits(), settings.strict(), settings.mapping(), settings.wording(), budget::spendEntries);
        this.payloadLimit = settings.limits().payloadBytes();
        this.deadLetters = deadLetters;
        this.earlier = earlier;
        this.clock = clock;
        this.glossaries = glossaries;
        this.locales = locales;
        this.progress = progress;
    }

    @Override
    public Decoded decode(Payload payload) {
        try {
            GlossaryId glossary = partition.of(payload.path()).id();
            byte[] bytes = payload.read(payloadLimit);
            locales.see(payload, bytes);
            SiblingPage page = payload.page(payloadLimit);
            Decoded decoded = decoder.decode(glossary, payload.origin(), bytes);
            budget.spend(bytes.length);
            if (page.html().isPresent()) {
                byte[] html = page.html().get();
                decoded = decoder.withState(decoded, glossary, payload.origin(), html);
                budget.spend(html.length);
            }
            budget.spendText(decoded);
            boolean isKeptOut = page.isKeptOut() || (isPage(payload) && NoIndex.isAskedFor(bytes));
            return isKeptOut && !decoded.terms().isEmpty() ? withoutTerms(decoded) : decoded;
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            defects.log(payload, e);
            throw new PayloadFault("", "it brought out a defect of Termatlas (" + e + "); please report it", e);
        }
    }

    private static boolean isPage(Payload payload) {
        return PayloadKind.of(payload.path()) == PayloadKind.PAGE;
    }

    private static Decoded withoutTerms(Decoded decoded) {
        int terms = decoded.terms().size();
        return new Decoded(
                List.of(), List.of("the page asks robots to leave it out (noindex): " + terms + " left out"));
    }

    @Override
    public void settle(Payload payload, Decoded decoded) {
        SitePartition.Part part = partition.of(payload.path());
        earlier.drop(part.id(), payload.path());
        if (locales.isOpen(part.id())) {
            earlier.drop(partition.main(), payload.path());
        }
        (decoded.terms().isEmpty() ? glossaries.main() : glossaries.of(part)).take(payload, decoded);
        progress.advance(1);
    }

    @Override
    public void reject(Payload payload, PayloadFault fault) {
        SitePartition.Part part = partition.of(payload.path());
        locales.miss(payload);
        Evidence evidence = payload.evidence(payloadLimit);
        DeadLetter letter = new DeadLetter(
                part.id(),
                payload.source().name(),
                payload.path(),
                fault.place(),
                fault.reason(),
                clock.instant(),
                evidence.bytes(),
                evidence.sha256());
        deadLetters.keep(letter, evidence.kept());
        glossaries.of(part).refuse(payload, fault);
        progress.advance(1);
    }
}
