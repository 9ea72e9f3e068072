package io.termatlas.ingest.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
    private static final Slug NVLINK = Slug.of("nvlink");

    private record Offer(StatedTerm term, int source, Naming naming) {
        Offer(StatedTerm term, int source) {
            this(term, source, Naming.STATED);
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

        assertThat(settlement.outcome(true, Set.of(), slug -> false).overridden())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the whole term      | a mention of it       | overridden
            SPELLED, TCP/IP       | SPELLED, TCP-IP       | 1
            SPELLED, TCP/IP       | STATED, TCP-IP        | 1
            STATED, TCP/IP        | SPELLED, TCP-IP       | 1
            # a listing may call the term otherwise under a slug that both state
            STATED, TCP/IP        | STATED, TCP-IP        | 0
            SPELLED, TCP/IP       | SPELLED, tcp/ip       | 0
            """)
    void aMentionOfAnotherNameUnderASpelledSlugIsAnotherTerm(String whole, String mention, int overridden) {
        Offer full = offer(whole, aTerm("tcp-ip").explained("Protocols."), "a/_payload.json");
        Offer listed = offer(mention, aTerm("tcp-ip").defined("Protocols."), "b/_payload.json");
        for (List<Offer> order : List.of(List.of(full, listed), List.of(listed, full))) {
            Settlement settlement = settlement();
            order.forEach(offer -> settlement.offer(offer.term, offer.source, offer.naming));

            Outcome outcome = settlement.outcome(true, Set.of(), slug -> false);

            assertThat(fingerprints(settlement, outcome)).containsValue(full.term.fingerprint());
            assertThat(outcome.overridden()).isEqualTo(overridden);
            assertThat(outcome.findings())
                    .hasSize(overridden)
                    .allSatisfy(finding -> assertThat(finding)
                            .isEqualTo(
                                    "'tcp-ip' of b/_payload.json (source 1), where it is called 'TCP-IP', is overridden by "
                                            + "a/_payload.json (source 1), which says something else."));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the whole term       | the same elsewhere     | a mention                | the same elsewhere      | overridden
            SPELLED, TCP/IP, a     | STATED, TCP/IP, b      | STATED, TCP-IP, c        | STATED, TCP-IP, d       | 0
            STATED, TCP/IP, a      | SPELLED, TCP/IP, b     | STATED, TCP-IP, c        | STATED, TCP-IP, d       | 0
            STATED, TCP/IP, a      | STATED, TCP/IP, b      | STATED, TCP-IP, c        | SPELLED, TCP-IP, d      | 1
            SPELLED, TCP/IP, a     | SPELLED, TCP/IP, b     | STATED, TCP-IP, c        | SPELLED, TCP-IP, d      | 1
            """)
    void promise2WhatAMentionIsAboutDoesNotDependOnTheOrderOfEqualStatements(
            String first, String second, String third, String fourth, int overridden) {
        List<Offer> offers = List.of(
                offer(first, aTerm("tcp-ip").explained("Protocols.")),
                offer(second, aTerm("tcp-ip").explained("Protocols.")),
                offer(third, aTerm("tcp-ip")),
                offer(fourth, aTerm("tcp-ip")));
        Settlement inOrder = settlement();
        offers.forEach(offer -> inOrder.offer(offer.term, offer.source, offer.naming));
        Settlement reversed = settlement();
        offers.reversed().forEach(offer -> reversed.offer(offer.term, offer.source, offer.naming));

        assertThat(inOrder.outcome(true, Set.of(), slug -> false).overridden()).isEqualTo(overridden);
        assertThat(reversed.outcome(true, Set.of(), slug -> false))
                .isEqualTo(inOrder.outcome(true, Set.of(), slug -> false));
    }

    private static Offer offer(String naming, TermBuilder term) {
        return offer(naming, term, naming.substring(naming.lastIndexOf(' ') + 1) + "/_payload.json");
    }

    private static Offer offer(String naming, TermBuilder term, String path) {
        String[] parts = naming.split(", ", 3);
        return new Offer(term.named(parts[1]).stated(path), 0, Naming.valueOf(parts[0]));
    }

    @SeededTest
    void promise2NeitherOrderNorParallelismMatters(RandomGenerator random) {
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            offers.add(anOffer(random));
        }
        Settlement inOrder = settlement();
        offers.forEach(offer -> inOrder.offer(offer.term, offer.source, offer.naming));
        Outcome expected = inOrder.outcome(true, Set.of(), slug -> false);

        Collections.shuffle(offers, new Random(random.nextLong()));
        Settlement shuffled = settlement();
        offers.parallelStream().forEach(offer -> shuffled.offer(offer.term, offer.source, offer.naming));
        Outcome outcome = shuffled.outcome(true, Set.of(), slug -> false);

        assertThat(outcome).isEqualTo(expected);
        assertThat(fingerprints(shuffled, outcome)).isEqualTo(byRule(offers));
        assertThat(outcome.overridden()).isEqualTo(contradictionsByRule(offers));
    }

    @Test
    void aRivalsShortFormTellsNothingOfThePageThatSaysTheSame() {
        Offer page = new Offer(aTerm("t").named("k").stated("glossary/t/_payload.json"), 0, Naming.SPELLED);
        Offer rival = new Offer(aTerm("t").named("k").stated("compare/a/_payload.json"), 0, Naming.SHARED);
        Offer mention = new Offer(aTerm("t").named("n").stated("compare/b/_payload.json"), 0, Naming.STATED);
        for (List<Offer> order : List.of(List.of(page, mention, rival), List.of(page, rival, mention))) {
            Settlement settlement = settlement();
            order.forEach(offer -> settlement.offer(offer.term, offer.source, offer.naming));
            assertThat(settlement.outcome(true, Set.of(), slug -> false).overridden())
                    .isEqualTo(1);
        }
    }

    private static Offer anOffer(RandomGenerator random) {
        String slug = "t" + random.nextInt(100);
        String path = List.of("glossary/" + slug, "compare/a", "compare/b", "glossary")
                .get(random.nextInt(4));
        var term = aTerm(slug)
                .named(List.of("n", "N", "m", "k").get(random.nextInt(4)))
                .defined("d" + random.nextInt(2));
        if (random.nextBoolean()) {
            term.explained("e" + random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            term.categorised("c");
        }
        return new Offer(
                term.stated(path + "/_payload.json"),
                random.nextInt(3),
                List.of(Naming.values()).get(random.nextInt(3)));
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
                            || ((offer.naming == Naming.SHARED || onlyShortForms)
                                    && !name(offer).equals(winner.term().name()))
                            || (offer.naming != Naming.SHARED && !onlyShortForms && isOfAnotherTerm(offer, stated)))
                    .map(offer -> offer.term.fingerprint())
                    .forEach(said::add);
            said.remove(winner.fingerprint());
            contradictions += said.size();
        }
        return contradictions;
    }

    private static boolean isOfAnotherTerm(Offer mention, List<Offer> stated) {
        return stated.stream()
                .filter(SettlementTest::isFull)
                .noneMatch(full -> name(full).equalsIgnoreCase(name(mention))
                        || (isStated(full, stated) && mention.naming == Naming.STATED));
    }

    /// Whether one of those that say the same states the slug.
    private static boolean isStated(Offer full, List<Offer> stated) {
        return stated.stream()
                .filter(other -> other.term.fingerprint().equals(full.term.fingerprint()))
                .anyMatch(other -> isFull(other) && other.naming != Naming.SPELLED);
    }

    private static String name(Offer offer) {
        return offer.term.term().name();
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
            settlement.offer(offer.term, offer.source, offer.naming);
        }
        return Objects.requireNonNull(fingerprints(settlement, settlement.outcome(true, Set.of(), slug -> false))
                .get(NVLINK));
    }

    private static Map<Slug, Fingerprint> fingerprints(Settlement settlement, Outcome outcome) {
        Map<Slug, Fingerprint> fingerprints = new TreeMap<>();
        settlement.published(outcome).forEach(term -> fingerprints.put(term.slug(), term.fingerprint()));
        return fingerprints;
    }

    private static Settlement settlement() {
        return new Settlement(new MemoryStores().both().staging(), new KnownTerms(), true, Set.of());
    }
}
