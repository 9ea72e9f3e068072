package io.termatlas.ingest.run;

import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.decode.PayloadDecoder;
import io.termatlas.ingest.decode.RejectedObject;
import io.termatlas.ingest.source.Evidence;
import io.termatlas.ingest.source.NoIndex;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.SiblingPage;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.PayloadFault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Handles one payload: its terms are settled in the glossary that its path belongs to, or it is kept as a dead
/// letter. A payload without a term is the main glossary's, so that no other one is opened for it. Any number of
/// threads.
final class Intake implements PayloadSteps {
    /// Of one payload: each takes the disk some milliseconds.
    private static final int LETTERS = 100;

    private final SitePartition partition;
    private final PayloadDecoder decoder;
    private final RunBudget budget;
    private final long payloadLimit;
    private final KnownLetters letters;
    private final Clock clock;
    private final OpenGlossaries glossaries;
    private final LocaleSections locales;
    private final Progress progress;
    private final Defects defects = new Defects();

    Intake(
            SitePartition partition,
            IngestSettings settings,
            KnownLetters letters,
            Clock clock,
            OpenGlossaries glossaries,
            LocaleSections locales,
            Progress progress) {
        this.partition = partition;
        this.budget = new RunBudget(settings.run());
        this.decoder = new PayloadDecoder(
                settings.limits(), settings.strict(), settings.mapping(), settings.wording(), budget::spendEntries);
        this.payloadLimit = settings.limits().payloadBytes();
        this.letters = letters;
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
            return isKeptOut && speaksOfTerms(decoded) ? withoutTerms(decoded) : decoded;
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

    private static boolean speaksOfTerms(Decoded decoded) {
        return !decoded.terms().isEmpty() || !decoded.rejected().isEmpty();
    }

    private static Decoded withoutTerms(Decoded decoded) {
        int terms = decoded.terms().size() + decoded.rejected().size();
        return new Decoded(
                List.of(), List.of("the page asks robots to leave it out (noindex): " + terms + " left out"));
    }

    @Override
    public void settle(Payload payload, Decoded decoded) {
        SitePartition.Part part = partition.of(payload.path());
        if (decoded.rejected().isEmpty()) {
            letters.drop(part.id(), payload.path());
        } else {
            keep(part.id(), payload, decoded.rejected());
        }
        if (locales.isOpen(part.id())) {
            letters.drop(partition.main(), payload.path());
        }
        (speaksOfTerms(decoded) ? glossaries.of(part) : glossaries.main()).take(payload, decoded);
        progress.advance(1);
    }

    @Override
    public void reject(Payload payload, PayloadFault fault) {
        SitePartition.Part part = partition.of(payload.path());
        locales.miss(payload);
        complain(part.id(), payload, List.of(new Complaint("", fault.place(), fault.reason())));
        glossaries.of(part).refuse(payload, fault);
        progress.advance(1);
    }

    /// Of very many objects the first ones have a letter each, the others one together.
    private void keep(GlossaryId glossary, Payload payload, List<RejectedObject> objects) {
        List<Complaint> complaints = new ArrayList<>();
        objects.stream()
                .limit(LETTERS)
                .forEach(object -> complaints.add(new Complaint(object.name(), object.place(), object.reason())));
        if (objects.size() > LETTERS) {
            complaints.add(new Complaint(
                    "",
                    "",
                    (objects.size() - LETTERS) + " more objects in it cannot be taken, such as: "
                            + objects.get(LETTERS).reason()));
        }
        complain(glossary, payload, complaints);
    }

    private void complain(GlossaryId glossary, Payload payload, List<Complaint> complaints) {
        Evidence evidence = payload.evidence(payloadLimit);
        List<DeadLetter> written = complaints.stream()
                .map(complaint -> new DeadLetter(
                        glossary,
                        payload.source().name(),
                        payload.path(),
                        complaint.object(),
                        complaint.place(),
                        complaint.reason(),
                        clock.instant(),
                        evidence.bytes(),
                        evidence.sha256()))
                .toList();
        letters.replace(glossary, payload.path(), written, evidence.kept());
    }

    /// @param object empty for the payload as a whole
    private record Complaint(String object, String place, String reason) {}
}
