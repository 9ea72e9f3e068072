package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Completeness;
import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.StoredTerm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Decides, statement by statement, which one wins for each key, and stages the texts that are not stored yet.
///
/// Any number of threads may [#offer]; the outcome depends on what was offered, never on the order. Holds one
/// candidate for each key, no texts.
final class Settlement {
    private static final int BEFORE_ALL_SOURCES = -1;

    private final IndexSink staging;
    private final KnownTerms before;
    private final boolean beginsEmpty;
    private final Set<Slug> keptOut;
    private final Set<Slug> statedInVain = ConcurrentHashMap.newKeySet();
    private final Map<Slug, Contest> contests = new ConcurrentHashMap<>();
    private final UnreadPages unread = new UnreadPages();
    private final StoredPages pages;

    /// @param beginsEmpty whether terms that are to stay have to be staged again
    /// @param keptOut     terms that count as stated by nobody
    Settlement(IndexSink staging, KnownTerms before, boolean beginsEmpty, Set<Slug> keptOut) {
        this.staging = staging;
        this.before = before;
        this.pages = new StoredPages(before);
        this.beginsEmpty = beginsEmpty;
        this.keptOut = keptOut;
    }

    /// Takes one payload's statement into account.
    void offer(StatedTerm stated, int source) {
        offer(stated, source, Naming.STATED);
    }

    void offer(StatedTerm stated, int source, Naming naming) {
        if (keptOut.contains(stated.slug())) {
            statedInVain.add(stated.slug());
            return;
        }
        Candidate candidate = Candidate.of(stated, source, naming);
        boolean isFromSamePlace = before.find(stated.slug())
                .filter(stored -> stored.origin().equals(stated.origin()))
                .isPresent();
        contests.compute(stated.slug(), (slug, contest) -> {
            Contest next = contest;
            if (next == null) {
                next = new Contest(candidate, stage(stated, false));
            } else if (next.isWonBy(candidate)) {
                next.staged = stage(stated, next.staged);
            }
            next.isSaidAnew |= isFromSamePlace;
            return next;
        });
    }

    /// A payload that could not be read, or not all of it: its former statements still count, as if it had made them
    /// again, but for the terms that it states now.
    void keepTermsOf(Origin origin, int source, Set<Slug> stated) {
        unread.addPage(origin, source, stated);
    }

    /// One term of a payload that could not be read: the former statement about it still counts.
    void keepTerm(Slug slug, Origin origin, int source) {
        unread.addTerm(slug, origin, source);
    }

    /// Takes over what was offered to the settlement of another glossary, of which nothing was stored before: as if it
    /// had been offered here.
    void absorb(Settlement other, GlossaryId glossary) {
        unread.addAll(other.unread);
        other.staging.read(other.contests.keySet(), stated -> absorb(stated.in(glossary), other));
    }

    private void absorb(StatedTerm stated, Settlement other) {
        Contest absorbed = Objects.requireNonNull(other.contests.get(stated.slug()));
        offer(stated, absorbed.winner().source(), absorbed.winner().naming());
        if (keptOut.contains(stated.slug())) {
            return;
        }
        Optional<Origin> place = before.find(stated.slug()).map(StoredTerm::origin);
        Contest contest = Objects.requireNonNull(contests.get(stated.slug()));
        absorbed.statements().forEach(candidate -> {
            contest.remember(candidate);
            contest.isSaidAnew |= place.filter(candidate.origin()::equals).isPresent();
        });
    }

    /// Which page each stored statement is from.
    StoredPages pages() {
        return pages;
    }

    /// Whether the statement says as much as the stored one: no short form of a term that is stored whole. One call at
    /// a time reads the text.
    boolean isWhole(Term term) {
        return Completeness.isWhole(term)
                || before.find(term.slug())
                        .filter(stored ->
                                stored.fingerprint().equals(Fingerprint.of(term)) || isStoredShort(stored.slug()))
                        .isPresent();
    }

    private synchronized boolean isStoredShort(Slug slug) {
        return staging.findStored(slug)
                .filter(stored -> !Completeness.isWhole(stored.term()))
                .isPresent();
    }

    /// Offers the former statements of the unread payloads, once every payload that can be read has been
    /// offered.
    void offerUnread() {
        unread.forEachFormer(before, BEFORE_ALL_SOURCES, this::restate);
    }

    /// In an incomplete run: stored statements still count, unless their payload has stated the term again. So a
    /// listing that comes alone does not overwrite the whole terms.
    void offerUntouched(Coverage.PriorRank reckoning) {
        contests.forEach((slug, contest) -> {
            if (!contest.isSaidAnew) {
                before.find(slug).ifPresent(stored -> offerUntouched(stored, contest, reckoning));
            }
        });
    }

    /// In a complete run: what a client has sent in full stands against a listing's mention, and goes where the
    /// site states the term itself.
    void offerPosted() {
        contests.forEach((slug, contest) -> {
            if (contest.winner().shortForm()) {
                before.find(slug)
                        .filter(stored -> stored.origin().isPosted())
                        .ifPresent(stored -> offerPosted(stored, contest));
            }
        });
    }

    private void offerPosted(StoredTerm stored, Contest contest) {
        if (Baseline.isKnown(stored.origin())) {
            offerUntouched(stored, contest, Coverage.PriorRank.AS_AN_EARLIER_SOURCE);
        } else {
            contests.put(stored.slug(), unknownText(stored));
        }
    }

    /// The terms that the sources state, or that their unread payloads stated before.
    Set<Slug> stated() {
        return contests.keySet();
    }

    /// What stands about the term by what was offered so far; empty when nothing was.
    Optional<Fingerprint> winner(Slug slug) {
        return Optional.ofNullable(contests.get(slug))
                .map(contest -> contest.winner().fingerprint());
    }

    private void offerUntouched(StoredTerm stored, Contest contest, Coverage.PriorRank reckoning) {
        boolean same = reckoning == Coverage.PriorRank.AS_THE_SAME_SOURCE && !HeldPayload.isUnplaced(stored.origin());
        int source = same ? 0 : BEFORE_ALL_SOURCES;
        staging.findStored(stored.slug())
                .filter(term -> Candidate.of(term, source, Naming.STATED).compareTo(contest.winner()) < 0)
                .ifPresent(term -> offer(term, source));
    }

    /// The result of the run.
    ///
    /// @param prune     whether stored terms that no source stated are removed
    /// @param withdrawn stored terms that go if no source states them, even where silence removes none
    /// @param isSaidElsewhere whether a term that no source of this run states stays all the same
    Outcome outcome(boolean prune, Set<Slug> withdrawn, Predicate<Slug> isSaidElsewhere) {
        List<Slug> added = new ArrayList<>();
        List<Slug> changed = new ArrayList<>();
        Map<Slug, Origin> moved = new TreeMap<>();
        Map<Slug, Contest> overruling = new TreeMap<>();
        long unchanged = 0;
        for (Map.Entry<Slug, Contest> entry : contests.entrySet()) {
            StoredTerm stored = before.find(entry.getKey()).orElse(null);
            Contest contest = entry.getValue();
            if (contest.overridden() > 0) {
                overruling.put(entry.getKey(), contest);
            }
            if (stored == null) {
                added.add(entry.getKey());
            } else if (!stored.fingerprint().equals(contest.winner().fingerprint())) {
                changed.add(entry.getKey());
            } else {
                unchanged++;
                if (prune && hasMoved(stored, contest.winner())) {
                    moved.put(entry.getKey(), contest.winner().origin());
                }
            }
        }
        Set<Slug> named = new HashSet<>(withdrawn);
        named.addAll(keptOut);
        Set<Slug> gone = new TreeSet<>(unstated(named));
        if (prune) {
            gone.addAll(unstated(isSaidElsewhere));
        }
        List<Slug> removed = List.copyOf(gone);
        added.sort(null);
        changed.sort(null);
        return new Outcome(
                added,
                changed,
                moved,
                removed,
                removed.stream().filter(keptOut::contains).count(),
                unchanged,
                before.size() + added.size() - (long) removed.size(),
                overruling.values().stream().mapToLong(Contest::overridden).sum(),
                findings(overruling));
    }

    /// Costs as much as the glossary, unlike the rest of an outcome. What a client has sent is no matter of the
    /// site.
    private List<Slug> unstated(Predicate<Slug> isSaidElsewhere) {
        List<Slug> unstated = new ArrayList<>();
        before.forEach(stored -> {
            if (!contests.containsKey(stored.slug())
                    && !stored.origin().isPosted()
                    && !isSaidElsewhere.test(stored.slug())) {
                unstated.add(stored.slug());
            }
        });
        unstated.sort(null);
        return unstated;
    }

    private List<Slug> unstated(Set<Slug> slugs) {
        return slugs.stream()
                .filter(slug -> !contests.containsKey(slug) && before.find(slug).isPresent())
                .sorted()
                .toList();
    }

    /// In a rebuild, writes again the terms that stay although no payload of this run stated them.
    private void stageWhatStays(Outcome outcome) {
        if (!beginsEmpty) {
            return;
        }
        Set<Slug> gone = Set.copyOf(outcome.removed());
        before.forEach(stored -> {
            if (!gone.contains(stored.slug()) && !hasStaged(stored.slug())) {
                staging.findStored(stored.slug()).ifPresent(staging::upsert);
            }
        });
    }

    /// Removes the terms that are gone and stores the new origins of the moved terms.
    void stageOutcome(Outcome outcome) {
        stageWhatStays(outcome);
        outcome.removed().forEach(staging::remove);
        List<StatedTerm> moved = new ArrayList<>();
        staging.read(outcome.moved().keySet(), moved::add);
        for (StatedTerm term : moved) {
            staging.upsert(new StatedTerm(term.term(), outcome.originOf(term.slug()), term.fingerprint()));
        }
    }

    /// Whether the text of every term that is published after the run has been staged.
    boolean hasStagedAll(Outcome outcome) {
        return contests.values().stream().filter(contest -> contest.staged).count() == outcome.terms();
    }

    boolean hasStaged(Slug slug) {
        Contest contest = contests.get(slug);
        return contest != null && contest.staged;
    }

    /// The fingerprint of every term that is published after the run.
    Map<Slug, Fingerprint> fingerprints(Outcome outcome) {
        Map<Slug, Fingerprint> after = new TreeMap<>();
        before.forEach(stored -> after.put(stored.slug(), stored.fingerprint()));
        outcome.removed().forEach(after::remove);
        contests.forEach((slug, contest) -> after.put(slug, contest.winner().fingerprint()));
        return after;
    }

    /// Makes the terms before the run those after it, once it has committed.
    ///
    /// @param indexed whether they are the index's own; the graph does not say where its terms came from
    void applyTo(KnownTerms terms, Outcome outcome, boolean indexed) {
        outcome.removed().forEach(terms::remove);
        contests.forEach((slug, contest) -> {
            if (contest.staged || outcome.moved().containsKey(slug)) {
                Origin origin = indexed ? contest.winner().origin() : Baseline.NOWHERE;
                terms.put(new StoredTerm(slug, contest.winner().fingerprint(), origin));
            }
        });
    }

    private static boolean hasMoved(StoredTerm stored, Candidate winner) {
        return !stored.origin().equals(winner.origin()) && Baseline.isKnown(stored.origin());
    }

    /// How many terms were stated although they are kept out.
    long statedInVain() {
        return statedInVain.size();
    }

    /// The terms that go from both stores in any case.
    Set<Slug> keptOut() {
        return keptOut;
    }

    private void restate(StoredTerm stored, int source) {
        if (keptOut.contains(stored.slug())) {
            return;
        }
        staging.findStored(stored.slug())
                .ifPresentOrElse(
                        term -> offer(term, source),
                        () -> contests.computeIfAbsent(stored.slug(), slug -> unknownText(stored)));
    }

    private boolean stage(StatedTerm stated, boolean staged) {
        boolean isStored = !beginsEmpty
                && before.find(stated.slug())
                        .filter(stored -> stored.fingerprint().equals(stated.fingerprint()))
                        .isPresent();
        if (!isStored || staged) {
            staging.upsert(stated);
            return true;
        }
        return false;
    }

    /// For a run for the graph alone, where the text is unknown and the fingerprint is all there is.
    private static Contest unknownText(StoredTerm stored) {
        return new Contest(
                new Candidate(
                        stored.fingerprint(),
                        stored.origin(),
                        BEFORE_ALL_SOURCES,
                        false,
                        true,
                        0,
                        0,
                        0,
                        Naming.STATED,
                        ""),
                false);
    }

    private static List<String> findings(Map<Slug, Contest> overruling) {
        return overruling.entrySet().stream()
                .flatMap(entry -> entry.getValue().findings(entry.getKey()))
                .toList();
    }
}
