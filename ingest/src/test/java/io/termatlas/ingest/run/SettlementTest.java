package io.termatlas.ingest.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.testkit.SeededTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final Slug NVLINK = Slug.of("nvlink");

    /// @param isRival whether the payload gives the slug to another name, too
    private record Offer(StatedTerm term, int source, boolean isRival) {
        Offer(StatedTerm term, int source) {
            this(term, source, false);
        }
    }

    @Test
    void aShortFormNeverOverwritesTheFullOne() {
        StatedTerm full = aTerm("nvlink").explained("A link.").stated();
        StatedTerm shortForm = aTerm("nvlink").defined("A link.").stated("glossary/_payload.json");

        assertThat(winner(new Offer(shortForm, 9), new Offer(full, 0))).isEqualTo(full.fingerprint());
    }

    @Test
    void theLaterSourceWinsOverTheOwnPage() {
        StatedTerm own = aTerm("nvlink").explained("A link.").stated();
        StatedTerm later = aTerm("nvlink").explained("A bus.").stated("pages/links/_payload.json");

        assertThat(winner(new Offer(later, 1), new Offer(own, 0))).isEqualTo(later.fingerprint());
    }

    @Test
    void theOwnPageWinsOverMoreFields() {
        StatedTerm own = aTerm("nvlink").explained("A link.").stated();
        StatedTerm fuller =
                aTerm("nvlink").explained("A link.").categorised("hardware").stated("glossary/compare/_payload.json");

        assertThat(winner(new Offer(fuller, 0), new Offer(own, 0))).isEqualTo(own.fingerprint());
    }

    @Test
    void moreFieldsWinOverTheSmallerPath() {
        StatedTerm fuller =
                aTerm("nvlink").explained("A link.").categorised("hardware").stated("b/_payload.json");
        StatedTerm first = aTerm("nvlink").explained("A bus.").stated("a/_payload.json");

        assertThat(winner(new Offer(first, 0), new Offer(fuller, 0))).isEqualTo(fuller.fingerprint());
    }

    @Test
    void theSmallerPathDecidesAtLast() {
        StatedTerm a = aTerm("nvlink").explained("A link.").stated("a/_payload.json");
        StatedTerm b = aTerm("nvlink").explained("A bus.").stated("b/_payload.json");

        assertThat(winner(new Offer(b, 0), new Offer(a, 0))).isEqualTo(a.fingerprint());
    }

    @Test
    void repeatingTheWinnerContradictsNothing() {
        Settlement settlement = settlement();
        settlement.offer(aTerm("nvlink").explained("A link.").stated(), 0);
        settlement.offer(aTerm("nvlink").explained("A link.").stated("compare/_payload.json"), 0);

        assertThat(settlement.outcome(true).overridden()).isZero();
    }

    @SeededTest
    void promise2NeitherOrderNorParallelismMatters(RandomGenerator random) {
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            offers.add(anOffer(random));
        }
        Settlement inOrder = settlement();
        offers.forEach(offer -> inOrder.offer(offer.term, offer.source, offer.isRival));
        Outcome expected = inOrder.outcome(true);

        Collections.shuffle(offers, new Random(random.nextLong()));
        Settlement shuffled = settlement();
        offers.parallelStream().forEach(offer -> shuffled.offer(offer.term, offer.source, offer.isRival));
        Outcome outcome = shuffled.outcome(true);

        assertThat(outcome).isEqualTo(expected);
        assertThat(shuffled.fingerprints(outcome)).isEqualTo(byRule(offers));
        assertThat(outcome.overridden()).isEqualTo(contradictionsByRule(offers));
    }

    private static Offer anOffer(RandomGenerator random) {
        String slug = "t" + random.nextInt(150);
        String path = List.of("glossary/" + slug, "compare/a", "compare/b", "glossary")
                .get(random.nextInt(4));
        var term = aTerm(slug).named("n" + random.nextInt(2)).defined("d" + random.nextInt(2));
        if (random.nextBoolean()) {
            term.explained("e" + random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            term.categorised("c");
        }
        return new Offer(term.stated(path + "/_payload.json"), random.nextInt(3), random.nextInt(4) == 0);
    }

    /// design.md, "Identity and truth", read as a list of rules applied one after the other.
    private static StatedTerm chosen(List<Offer> offers) {
        List<Offer> left = new ArrayList<>(offers);
        if (left.stream().anyMatch(SettlementTest::isFull)) {
            left.removeIf(offer -> !isFull(offer));
        }
        int source = left.stream().mapToInt(Offer::source).max().orElseThrow();
        left.removeIf(offer -> offer.source != source);
        if (left.stream().anyMatch(SettlementTest::isOwnPage)) {
            left.removeIf(offer -> !isOwnPage(offer));
        }
        int fields = left.stream().mapToInt(SettlementTest::fields).max().orElseThrow();
        left.removeIf(offer -> fields(offer) != fields);
        return left.stream()
                .map(Offer::term)
                .min(Comparator.comparing((StatedTerm term) -> term.origin().path())
                        .thenComparingLong(term -> term.fingerprint().high()))
                .orElseThrow();
    }

    private static boolean isFull(Offer offer) {
        return isOwnPage(offer) || !offer.term.term().explanation().isEmpty();
    }

    private static boolean isOwnPage(Offer offer) {
        return offer.term.origin().path().equals("glossary/" + offer.term.slug() + "/_payload.json");
    }

    private static int fields(Offer offer) {
        return (offer.term.term().explanation().isEmpty() ? 0 : 1)
                + (offer.term.term().category().isEmpty() ? 0 : 1);
    }

    private static Map<Slug, Fingerprint> byRule(List<Offer> offers) {
        Map<Slug, Fingerprint> winners = new TreeMap<>();
        bySlug(offers)
                .forEach((slug, stated) -> winners.put(slug, chosen(stated).fingerprint()));
        return winners;
    }

    private static long contradictionsByRule(List<Offer> offers) {
        long contradictions = 0;
        for (List<Offer> stated : bySlug(offers).values()) {
            StatedTerm winner = chosen(stated);
            boolean onlyShortForms = stated.stream().noneMatch(SettlementTest::isFull);
            Set<Fingerprint> said = new HashSet<>();
            stated.stream()
                    .filter(offer -> isFull(offer)
                            || ((offer.isRival || onlyShortForms)
                                    && !offer.term
                                            .term()
                                            .name()
                                            .equals(winner.term().name())))
                    .map(offer -> offer.term.fingerprint())
                    .forEach(said::add);
            said.remove(winner.fingerprint());
            contradictions += said.size();
        }
        return contradictions;
    }

    private static Map<Slug, List<Offer>> bySlug(List<Offer> offers) {
        Map<Slug, List<Offer>> bySlug = new TreeMap<>();
        offers.forEach(offer -> bySlug.computeIfAbsent(offer.term.slug(), slug -> new ArrayList<>())
                .add(offer));
        return bySlug;
    }

    private static Fingerprint winner(Offer... offers) {
        Settlement settlement = settlement();
        for (Offer offer : offers) {
            settlement.offer(offer.term, offer.source, offer.isRival);
        }
        return Objects.requireNonNull(
                settlement.fingerprints(settlement.outcome(true)).get(NVLINK));
    }

    private static Settlement settlement() {
        return new Settlement(new MemoryStores().both().staging(), new KnownTerms(), true);
    }
}
