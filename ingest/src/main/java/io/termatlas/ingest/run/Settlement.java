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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Gatherers;

/// Decides, statement by statement, which one wins for each key, and stages the texts that are not stored yet.
///
/// Any number of threads may [#offer]; the outcome depends on what was offered, never on the order. Holds one
/// candidate for each key, packed, and no texts.
final class Settlement {
    private static final int BEFORE_ALL_SOURCES = -1;
    private static final int READ_AT_ONCE = 1_000;

    private final IndexSink staging;
    private final KnownTerms before;
    private final boolean beginsEmpty;
    private final Set<Slug> keptOut;
    private final Set<Slug> statedInVain = ConcurrentHashMap.newKeySet();
    private final Contests contests = new Contests();
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
        contests.compute(stated.slug(), contest -> {
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
        other.staging.read(other.contests.slugs(), stated -> absorb(stated.in(glossary), other));
    }

    private void absorb(StatedTerm stated, Settlement other) {
        Contest absorbed = other.contests.find(stated.slug()).orElseThrow();
        offer(stated, absorbed.winner().source(), absorbed.winner().naming());
        if (keptOut.contains(stated.slug())) {
            return;
        }
        Optional<Origin> place = before.find(stated.slug()).map(StoredTerm::origin);
        contests.compute(stated.slug(), offered -> {
            Contest contest = Objects.requireNonNull(offered);
            absorbed.statements().forEach(candidate -> {
                contest.remember(candidate);
                contest.isSaidAnew |= place.filter(candidate.origin()::equals).isPresent();
            });
            return contest;
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
            contests.compute(stored.slug(), former -> unknownText(stored));
        }
    }

    /// The terms that the sources state, or that their unread payloads stated before.
    Collection<Slug> stated() {
        return contests.slugs();
    }

    /// What stands about the term by what was offered so far; empty when nothing was.
    Optional<Fingerprint> winner(Slug slug) {
        return contests.find(slug).map(contest -> contest.winner().fingerprint());
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
        SlugList added = contests.newList();
        SlugList changed = contests.newList();
        Map<Slug, Origin> moved = new TreeMap<>();
        Map<Slug, Contest> overruling = new TreeMap<>();
        LongAdder unchanged = new LongAdder();
        contests.forEach((slug, contest) -> {
            StoredTerm stored = before.find(slug).orElse(null);
            if (contest.overridden() > 0) {
                overruling.put(slug, contest);
            }
            if (stored == null) {
                added.add(slug);
            } else if (!stored.fingerprint().equals(contest.winner().fingerprint())) {
                changed.add(slug);
            } else {
                unchanged.increment();
                if (prune && hasMoved(stored, contest.winner())) {
                    moved.put(slug, contest.winner().origin());
                }
            }
        });
        SlugList removed = unstated(prune, withdrawn, isSaidElsewhere);
        return new Outcome(
                added.sorted(),
                changed.sorted(),
                moved,
                removed,
                removed.stream().filter(keptOut::contains).count(),
                unchanged.sum(),
                before.size() + added.size() - (long) removed.size(),
                overruling.values().stream().mapToLong(Contest::overridden).sum(),
                findings(overruling));
    }

    /// Where silence removes terms, it costs as much as the glossary, unlike the rest of an outcome. What a client has
    /// sent is no matter of the site.
    private SlugList unstated(boolean prune, Set<Slug> withdrawn, Predicate<Slug> isSaidElsewhere) {
        Set<Slug> named = new HashSet<>(withdrawn);
        named.addAll(keptOut);
        SlugList unstated = before.newList();
        if (!prune) {
            named.stream()
                    .filter(slug ->
                            !contests.contains(slug) && before.find(slug).isPresent())
                    .forEach(unstated::add);
            return unstated.sorted();
        }
        before.forEach(stored -> {
            boolean isSilentOf = !contests.contains(stored.slug());
            boolean isOfSite = !stored.origin().isPosted() && !isSaidElsewhere.test(stored.slug());
            if (isSilentOf && (isOfSite || named.contains(stored.slug()))) {
                unstated.add(stored.slug());
            }
        });
        return unstated.sorted();
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
        outcome.moved().keySet().stream()
                .gather(Gatherers.windowFixed(READ_AT_ONCE))
                .forEachOrdered(slugs -> stageMoved(slugs, outcome));
    }

    private void stageMoved(List<Slug> slugs, Outcome outcome) {
        List<StatedTerm> moved = new ArrayList<>(slugs.size());
        staging.read(slugs, moved::add);
        for (StatedTerm term : moved) {
            staging.upsert(new StatedTerm(term.term(), outcome.originOf(term.slug()), term.fingerprint()));
        }
    }

    /// Whether the text of every term that is published after the run has been staged.
    boolean hasStagedAll(Outcome outcome) {
        LongAdder staged = new LongAdder();
        contests.forEach((slug, contest) -> staged.add(contest.staged ? 1 : 0));
        return staged.sum() == outcome.terms();
    }

    boolean hasStaged(Slug slug) {
        return contests.find(slug).filter(contest -> contest.staged).isPresent();
    }

    /// Every term that is published after the run, with its fingerprint; where it is from is not said.
    KnownTerms published(Outcome outcome) {
        KnownTerms published = new KnownTerms();
        Set<Slug> removed = Set.copyOf(outcome.removed());
        before.forEach(stored -> {
            if (!removed.contains(stored.slug())) {
                published.put(stored.slug(), stored.fingerprint());
            }
        });
        contests.forEach((slug, contest) -> published.put(slug, contest.winner().fingerprint()));
        return published;
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
                        () -> contests.compute(
                                stored.slug(), contest -> contest == null ? unknownText(stored) : contest));
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
