package io.termatlas.ingest.run;

import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.DeadLetter.Context;
import io.termatlas.ingest.deadletter.KeptPayload;
import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.decode.Making;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private final LikelyPage likely;
    private final Receipts receipts;
    private final Progress progress;
    private final Defects defects = new Defects();

    Intake(
            SitePartition partition,
            IngestSettings settings,
            KnownLetters letters,
            Clock clock,
            OpenGlossaries glossaries,
            LocaleSections locales,
            LikelyPage likely,
            Receipts receipts,
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
        this.likely = likely;
        this.receipts = receipts;
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
            decoded = decoded.with(page.failure());
            budget.spendText(decoded);
            likely.see(payload, bytes, speaksOfTerms(decoded));
            boolean isKeptOut = page.isKeptOut() || (isPage(payload) && NoIndex.isAskedFor(bytes));
            return isKeptOut ? keptOut(decoded) : decoded;
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

    /// An error page that asks robots to leave it out is an error page all the same.
    private static Decoded keptOut(Decoded decoded) {
        int terms = decoded.terms().size() + decoded.rejected().size();
        List<String> warnings = terms == 0
                ? decoded.warnings()
                : List.of("the page asks robots to leave it out (noindex): " + terms + " left out");
        return new Decoded(
                List.of(),
                List.of(),
                warnings,
                decoded.making() == Making.FAILED ? Making.FAILED : Making.WHOLE,
                Set.of());
    }

    @Override
    public void settle(Payload payload, Decoded decoded) {
        SitePartition.Part part = partition.of(payload.path());
        Optional<LostPage> lost = findLost(part, payload, decoded);
        List<Complaint> complaints = complaints(lost, decoded);
        GlossaryRun run = runOf(part, decoded, lost.isPresent());
        GlossaryId glossary = lost.isPresent() ? run.id() : part.id();
        if (complaints.isEmpty()) {
            letters.drop(glossary, payload.path());
        } else {
            complain(run, payload, complaints);
        }
        if (locales.isOpen(part.id()) && !glossary.equals(partition.main())) {
            letters.drop(partition.main(), payload.path());
        }
        receipts.take(
                payload,
                decoded,
                lost.isPresent()
                        || (decoded.terms().isEmpty() && !decoded.rejected().isEmpty()),
                complaints.stream().map(Complaint::told).toList());
        lost.ifPresentOrElse(page -> run.take(payload, decoded, page), () -> run.take(payload, decoded));
        progress.advance(1);
    }

    /// What a section that is no glossary yet has lost is missing in the main one.
    private Optional<LostPage> findLost(SitePartition.Part part, Payload payload, Decoded decoded) {
        return decoded.making() == Making.WHOLE
                ? Optional.empty()
                : glossaries.find(part).orElseGet(glossaries::main).findLost(payload, decoded);
    }

    /// No glossary is begun for a page without a term.
    private GlossaryRun runOf(SitePartition.Part part, Decoded decoded, boolean isLost) {
        boolean isOfPart =
                speaksOfTerms(decoded) || (isLost && glossaries.find(part).isPresent());
        return isOfPart ? glossaries.of(part) : glossaries.main();
    }

    @Override
    public void reject(Payload payload, PayloadFault fault) {
        SitePartition.Part part = partition.of(payload.path());
        locales.miss(payload);
        GlossaryRun run = glossaries.of(part);
        complain(run, payload, List.of(new Complaint("", fault.place(), fault.reason())));
        receipts.reject(payload, fault.reason());
        run.refuse(payload, fault);
        progress.advance(1);
    }

    /// Of very many objects the first ones have a letter each, the others one together.
    private static List<Complaint> complaints(Optional<LostPage> lost, Decoded decoded) {
        List<RejectedObject> objects = decoded.rejected();
        List<Complaint> complaints = new ArrayList<>();
        lost.ifPresent(page -> complaints.add(new Complaint("", "", page.reason())));
        for (RejectedObject object : objects.subList(0, Math.min(LETTERS, objects.size()))) {
            complaints.add(new Complaint(object.name(), object.place(), object.reason()));
        }
        if (objects.size() > LETTERS) {
            complaints.add(new Complaint(
                    "",
                    "",
                    (objects.size() - LETTERS) + " more objects in it cannot be taken, such as: "
                            + objects.get(LETTERS).reason()));
        }
        return complaints;
    }

    private void complain(GlossaryRun run, Payload payload, List<Complaint> complaints) {
        GlossaryId glossary = run.id();
        Evidence evidence = payload.evidence(payloadLimit);
        Written as = written(run, payload);
        List<DeadLetter> written = complaints.stream()
                .map(complaint -> new DeadLetter(
                        glossary,
                        payload.source().name(),
                        payload.path(),
                        complaint.object(),
                        complaint.place(),
                        complaint.reason(),
                        as.at(),
                        evidence.bytes(),
                        evidence.sha256(),
                        as.context()))
                .toList();
        letters.replace(glossary, payload.path(), written, evidence.kept());
    }

    /// A payload that is read again and refused again is as old as it was.
    private Written written(GlossaryRun run, Payload payload) {
        return payload instanceof KeptPayload again
                ? new Written(again.letter().at(), again.letter().context())
                : new Written(clock.instant(), Context.of(run.generationBefore(), payload.page(payloadLimit)));
    }

    private record Written(Instant at, Context context) {}

    /// @param object empty for the payload as a whole
    private record Complaint(String object, String place, String reason) {
        String told() {
            return place.isEmpty() ? reason : place + ": " + reason;
        }
    }
}
