package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Completeness;
import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.decode.RejectedObject;
import io.termatlas.ingest.run.Report.Durations;
import io.termatlas.ingest.run.Report.Notices;
import io.termatlas.ingest.run.Report.Terms;
import io.termatlas.ingest.source.Payload;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.store.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One glossary's part in a run, from its first payload to the report. Payloads are taken from any number of
/// threads, everything else from one.
final class GlossaryRun {
    private static final Logger LOG = LoggerFactory.getLogger(GlossaryRun.class);

    private final Glossary glossary;
    private final Sinks sinks;
    private final Baselines baselines;
    private final Baseline before;
    private final Settlement settlement;
    private final Tally tally = new Tally();
    private final List<String> unfindable = new ArrayList<>();

    private GlossaryRun(Targets.Target target, Baselines baselines, Baseline before) {
        this.glossary = target.glossary();
        this.sinks = target.sinks();
        this.baselines = baselines;
        this.before = before;
        boolean stagesAnew = sinks.indexed() ? sinks.indexBeginsEmpty() : before.rewritesGraph(sinks);
        this.settlement = new Settlement(sinks.staging(), before.terms(), stagesAnew, target.keptOut());
    }

    static GlossaryRun begin(Targets.Target target, Baselines baselines) {
        Baseline before = baselines.read(target.glossary().id(), target.sinks());
        before.requireSameGlossary(target.glossary(), target.sinks().indexBeginsEmpty());
        return new GlossaryRun(target, baselines, before);
    }

    GlossaryId id() {
        return glossary.id();
    }

    /// What stands about the term after [#settle]; empty when nothing was said of it.
    Optional<Fingerprint> winner(Slug slug) {
        return settlement.winner(slug);
    }

    /// Whether the owner keeps the term out, whatever is stated.
    boolean keepsOut(Slug slug) {
        return settlement.keptOut().contains(slug);
    }

    /// The terms that the sources state, or that their unread payloads stated before.
    Collection<Slug> stated() {
        return settlement.stated();
    }

    Sinks sinks() {
        return sinks;
    }

    Tally tally() {
        return tally;
    }

    int termsBefore() {
        return before.terms().size();
    }

    /// The number of the last commit before the run; 0 before the first.
    long generationBefore() {
        return before.ledger().map(Ledger::generation).orElse(0L);
    }

    /// Whether the payload's page was not made, by what it says and by what was stored of it.
    Optional<LostPage> findLost(Payload payload, Decoded decoded) {
        return LostPage.find(payload, decoded, settlement);
    }

    void take(Payload payload, Decoded decoded) {
        Set<Term> rivals = Rivals.among(decoded.terms());
        for (Term term : decoded.terms()) {
            Naming naming = rivals.contains(term) ? Naming.SHARED : naming(term, decoded);
            offer(payload, StatedTerm.of(term, payload.origin()), naming);
        }
        if (!decoded.rejected().isEmpty()) {
            keepTermsOf(payload, decoded);
        }
        tally.count(payload, decoded);
    }

    /// A payload that is read again gives way to what another page may have stated since.
    private void offer(Payload payload, StatedTerm stated, Naming naming) {
        Optional<Origin> since = before.ledger().filter(payload::givesWayTo).isPresent()
                ? settlement.pages().otherThan(stated)
                : Optional.empty();
        since.ifPresentOrElse(
                other -> tally.note("'" + stated.slug() + "' of " + payload.path() + " stays as " + other.path()
                        + " has stated it since: ingest the site again where that is wrong."),
                () -> settlement.offer(stated, payload.ordinal(), naming));
    }

    private static Naming naming(Term term, Decoded decoded) {
        return decoded.spelled().contains(term.slug()) ? Naming.SPELLED : Naming.STATED;
    }

    /// What the rejected objects said last time stays; where it cannot be told which term one is, all that the payload
    /// said and does not say now.
    private void keepTermsOf(Payload payload, Decoded decoded) {
        Set<Slug> stated = decoded.terms().stream().map(Term::slug).collect(Collectors.toSet());
        for (RejectedObject object : decoded.rejected()) {
            if (object.slug().isEmpty()) {
                settlement.keepTermsOf(payload.origin(), payload.ordinal(), stated);
            } else if (!stated.contains(Slug.of(object.slug()))) {
                settlement.keepTerm(Slug.of(object.slug()), payload.origin(), payload.ordinal());
            }
        }
    }

    /// What the page states in full is taken, and a short form of another page's term; what it had said of any other
    /// stays.
    void take(Payload payload, Decoded decoded, LostPage lost) {
        for (Term term : decoded.terms()) {
            StatedTerm stated = StatedTerm.of(term, payload.origin());
            if (lost.whole().contains(term.slug()) || Completeness.isShortForm(stated)) {
                offer(payload, stated, naming(term, decoded));
            }
        }
        settlement.keepTermsOf(payload.origin(), payload.ordinal(), lost.whole());
        for (RejectedObject object : decoded.rejected()) {
            if (!object.slug().isEmpty()) {
                settlement.keepTerm(Slug.of(object.slug()), payload.origin(), payload.ordinal());
            }
        }
        tally.count(payload, decoded, lost);
    }

    void refuse(Payload payload, PayloadFault fault) {
        settlement.keepTermsOf(payload.origin(), payload.ordinal(), Set.of());
        tally.count(payload, fault);
    }

    /// Takes over what another glossary, of which nothing is stored, has taken and refused.
    void absorb(GlossaryRun other) {
        settlement.absorb(other.settlement, id());
        tally.absorb(other.tally);
    }

    /// The result of the run, once every payload has been taken or refused. Nothing is written yet.
    ///
    /// @param withdrawn terms that go, where no source states them
    /// @param isSaidElsewhere whether a term that no source of this run states stays all the same
    Publication settle(Coverage coverage, Set<Slug> withdrawn, Predicate<Slug> isSaidElsewhere, Clock clock) {
        settlement.offerUnread();
        if (coverage.isComplete()) {
            settlement.offerPosted();
        } else {
            settlement.offerUntouched(coverage.before());
        }
        Outcome outcome = settlement.outcome(coverage.prunes(), withdrawn, isSaidElsewhere);
        return new Publication(sinks, before, settlement, outcome, ledger(outcome, clock), coverage.prunes());
    }

    /// Stages the result of the run, and has the guard check it.
    void prepare(Publication publication, FindabilityGuard guard, StageClock stages) {
        unfindable.addAll(publication.prepare(guard, stages));
    }

    /// A run that changes nothing keeps the former generation, and the time of that.
    private Ledger ledger(Outcome outcome, Clock clock) {
        long generation = before.ledger().isEmpty() && outcome.terms() == 0 ? 0 : generation(outcome);
        Instant committedAt = before.ledger()
                .filter(known -> known.generation() == generation)
                .map(Ledger::committedAt)
                .orElseGet(clock::instant);
        return new Ledger(glossary, generation, outcome.terms(), committedAt, derivation(outcome), false);
    }

    /// The former derivation when the run cannot write every term of an outdated graph anew: then the next run
    /// for both stores does so.
    private String derivation(Outcome outcome) {
        boolean leavesSome =
                !sinks.indexed() && before.isGraphOutdated(sinks.derivation()) && !settlement.hasStagedAll(outcome);
        return leavesSome ? before.graph().orElseThrow().derivation() : sinks.derivation();
    }

    /// One more than before when the run changes something. A graph that is marked may be ahead of all that
    /// readers have seen.
    private long generation(Outcome outcome) {
        long index = before.ledger().map(Ledger::generation).orElse(0L);
        long graph = before.graph()
                .filter(ledger -> !ledger.pending())
                .map(Ledger::generation)
                .orElse(0L);
        return Math.max(index, graph) + (outcome.changesAnything() || isAnotherGlossary(derivation(outcome)) ? 1 : 0);
    }

    private boolean isAnotherGlossary(String derivation) {
        return before.ledger()
                .filter(known ->
                        known.glossary().equals(glossary) && known.derivation().equals(derivation))
                .isEmpty();
    }

    /// Notes what the stores hold from now on, so that the next run of the process need not read it.
    ///
    /// @param outcome has been committed
    void advance(Outcome outcome) {
        baselines.advance(id(), sinks, before, terms -> settlement.applyTo(terms, outcome, sinks.indexed()));
    }

    Report report(Publication publication, Coverage coverage, StageClock stages) {
        Outcome outcome = publication.outcome();
        List<String> findings = new ArrayList<>(tally.sourceErrors());
        findings.addAll(outcome.findings());
        publication.finding().ifPresent(findings::add);
        publication.obstacle().ifPresent(findings::add);
        findings.addAll(unfindable);
        findings.addAll(publication.graphFindings());
        findings.addAll(tally.warnings());
        Report report = new Report(
                id(),
                coverage.isComplete(),
                tally.payloads(),
                Terms.of(outcome, publication.derivedChanged(), settlement.statedInVain()),
                publication.ledger().generation(),
                new Durations(stages.millis(), stages.stageMillis()),
                new Notices(tally.rejects(), findings, List.copyOf(tally.sourceErrors())),
                List.of());
        LOG.info(
                "{}: read {} payloads, rejected {}, objects rejected {}; added {}, changed {}, removed {} terms; generation {} after {} ms",
                report.glossary(),
                report.payloads().read(),
                report.payloads().rejected(),
                report.payloads().rejectedObjects(),
                report.terms().added(),
                report.terms().changed(),
                report.terms().removed(),
                report.generation(),
                report.durations().whole());
        return report;
    }
}
