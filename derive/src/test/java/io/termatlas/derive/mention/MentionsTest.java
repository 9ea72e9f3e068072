package io.termatlas.derive.mention;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Mention;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which terms a text is found to speak of.
class MentionsTest {
    /// Takes the plural's "s" away, which does for these texts.
    private static final Stems STEMS =
            word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;

    @Test
    void ofNamesWithinOneAnotherTheLongestIsMeant() {
        assertThat(slugsIn(
                        "NVLink Switch System joins NVLink Switch and NVLink.",
                        aTerm("nvlink").named("NVLink"),
                        aTerm("switch").named("NVLink Switch"),
                        aTerm("system").named("NVLink Switch System")))
                .containsExactly("nvlink", "switch", "system");
        assertThat(slugsIn(
                        "An NVLink Switch.",
                        aTerm("nvlink").named("NVLink"),
                        aTerm("switch").named("NVLink Switch")))
                .containsExactly("switch");
    }

    @Test
    void aNameStandsBetweenTheBoundsOfWords() {
        TermBuilder[] terms = {
            aTerm("c").named("C"),
            aTerm("cpp").named("C++"),
            aTerm("speicher").named("Speicher"),
            aTerm("io").named("I/O")
        };
        assertThat(slugsIn("Hauptspeicher, Speicherbank.", terms)).isEmpty();
        assertThat(slugsIn("Ein Speicher (in C++); seine I/O.", terms)).containsExactly("cpp", "io", "speicher");
        assertThat(slugsIn("C#, C+=1", terms)).isEmpty();
    }

    @Test
    void aPluralAndAnotherFirstLetterAreTheName() {
        assertThat(slugsIn("Compilers read; a COMPILER, too.", aTerm("compiler").named("compiler")))
                .containsExactly("compiler");
    }

    @Test
    void anAcronymIsWrittenInCapitals() {
        assertThat(slugsIn(
                        "We put it in and run it.",
                        aTerm("it").named("IT"),
                        aTerm("and").named("AND")))
                .isEmpty();
        assertThat(slugsIn(
                        "An AND gate of the IT.",
                        aTerm("it").named("IT"),
                        aTerm("and").named("AND")))
                .containsExactly("and", "it");
    }

    @Test
    void aliasesAndNamesOfTextsAreNames() {
        assertThat(slugsIn(
                        "A GPU with HBM and a crossbar.",
                        aTerm("gpu").named("Graphics Processor").alias("GPU"),
                        aTerm("hbm").named("High Bandwidth Memory").defined("High Bandwidth Memory (HBM) is stacked."),
                        aTerm("crossbar").named("Crossbar (network)")))
                .containsExactly("crossbar", "gpu", "hbm");
    }

    @Test
    void scriptsWithoutSpacesKeepTheirCompounds() {
        TermBuilder[] terms = {
            aTerm("memory").named("メモリ"),
            aTerm("computer").named("計算機"),
            aTerm("line").named("線"),
            aTerm("bus").named("버스")
        };
        assertThat(slugsIn("電子計算機のメモリは速い。", terms)).containsExactly("computer", "memory");
        assertThat(slugsIn("フラッシュメモリと光線", terms)).isEmpty();
        assertThat(slugsIn("버스는 빠르다. 콜럼버스", terms)).containsExactly("bus");
    }

    @Test
    void aNameOfSeveralTermsIsThatOfTheCategoryOrOfNone() {
        StatedTerm[] terms = {
            aTerm("bus-cars").named("Bus").categorised("Cars").stated(),
            aTerm("bus-chips").named("Bus").categorised("Chips").stated(),
            aTerm("bridge")
                    .named("Bridge")
                    .categorised("Chips")
                    .explained("Joins one bus to another bus.")
                    .stated(),
            aTerm("stop")
                    .named("Stop")
                    .categorised("Streets")
                    .explained("Here a bus halts.")
                    .stated()
        };
        assertThat(mentions(terms).in(Slug.of("bridge")))
                .extracting(Mention::target, Mention::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Slug.of("bus-chips"), 2));
        assertThat(mentions(terms).in(Slug.of("stop"))).isEmpty();
    }

    @Test
    void aTermDoesNotMentionItselfAndTextsMayBeHostile() {
        String name = "x".repeat(500);
        assertThat(slugsIn(
                        "'}) DETACH DELETE n // " + name,
                        aTerm("long").named(name),
                        aTerm("delete").named("DELETE n")))
                .containsExactly("delete", "long");
        StatedTerm alone =
                aTerm("loop").named("Loop").explained("A loop is a loop.").stated();
        assertThat(mentions(alone).in(Slug.of("loop"))).isEmpty();
        assertThat(mentions(alone).in(Slug.of("absent"))).isEmpty();
    }

    @Test
    void allFieldsCount() {
        assertThat(mentions(
                                aTerm("pcie").named("PCIe").stated(),
                                aTerm("nvlink")
                                        .defined("Faster than PCIe.")
                                        .explained("PCIe is slower.")
                                        .asked("Why PCIe?", "PCIe is the usual bus.")
                                        .stated())
                        .in(Slug.of("nvlink")))
                .extracting(Mention::count)
                .containsExactly(3);
    }

    @Test
    void learnsFromRelatedTermsWhichNamesMeanTheirTerm() {
        Random random = new Random(11);
        List<StatedTerm> terms = new ArrayList<>();
        terms.add(aTerm("work").named("work").stated());
        for (int i = 0; i < 300; i++) {
            int one = (i + 1 + random.nextInt(298)) % 300;
            int other = (one + 1) % 300 == i ? (one + 2) % 300 : (one + 1) % 300;
            terms.add(aTerm("t" + i)
                    .named("Topic" + i)
                    .explained("We work with Topic" + one + " and Topic" + other + ".")
                    .relatedTo("t" + (random.nextBoolean() ? one : other))
                    .stated());
        }
        Mentions mentions = mentions(terms.toArray(StatedTerm[]::new));
        int found = 0;
        for (StatedTerm term : terms) {
            List<String> slugs = slugs(mentions.in(term.slug()));
            assertThat(slugs).doesNotContain("work");
            assertThat(slugs)
                    .containsAll(term.term().relatedTerms().stream()
                            .map(related -> related.slug().value())
                            .toList());
            found += slugs.size();
        }
        assertThat(found).as("also of those that are not related").isGreaterThan(500);
    }

    @SeededTest
    void findsWhatAScanOfTheWordsFinds(RandomGenerator random) {
        List<StatedTerm> terms = new ArrayList<>();
        Map<String, String> targets = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            String name = words(random, 1 + random.nextInt(3));
            String slug = "t%02d".formatted(i);
            if (targets.putIfAbsent(name, slug) == null) {
                terms.add(aTerm(slug)
                        .named(name)
                        .explained(words(random, random.nextInt(40)))
                        .stated());
            }
        }
        Mentions mentions = mentions(terms.toArray(StatedTerm[]::new));
        for (StatedTerm term : terms) {
            Map<String, Integer> counts = new TreeMap<>();
            mentions.in(term.slug())
                    .forEach(mention -> counts.put(mention.target().value(), mention.count()));
            assertThat(counts).as(term.term().explanation()).isEqualTo(scanned(term, targets));
        }
    }

    /// The longest name at each word, one behind the other.
    private static Map<String, Integer> scanned(StatedTerm term, Map<String, String> targets) {
        List<String> words = Arrays.asList(term.term().explanation().split(" "));
        Map<String, Integer> counts = new TreeMap<>();
        int word = 0;
        while (word < words.size()) {
            int from = word;
            int length = IntStream.rangeClosed(1, Math.min(3, words.size() - from))
                    .filter(size -> targets.containsKey(String.join(" ", words.subList(from, from + size))))
                    .max()
                    .orElse(0);
            String target = targets.getOrDefault(String.join(" ", words.subList(from, from + length)), "");
            if (length > 0 && !target.equals(term.slug().value())) {
                counts.merge(target, 1, Integer::sum);
            }
            word += Math.max(1, length);
        }
        return counts;
    }

    private static String words(RandomGenerator random, int count) {
        return String.join(
                " ",
                IntStream.range(0, count).mapToObj(i -> "W" + random.nextInt(6)).toList());
    }

    private static List<String> slugsIn(String text, TermBuilder... others) {
        StatedTerm page = aTerm("page").named("The page itself").explained(text).stated();
        List<StatedTerm> terms =
                new ArrayList<>(Arrays.stream(others).map(TermBuilder::stated).toList());
        terms.add(page);
        return slugs(mentions(terms.toArray(StatedTerm[]::new)).in(page.slug()));
    }

    private static List<String> slugs(List<Mention> mentions) {
        return mentions.stream().map(mention -> mention.target().value()).toList();
    }

    private static Mentions mentions(StatedTerm... terms) {
        List<StatedTerm> sorted = Arrays.stream(terms)
                .sorted(Comparator.comparing(term -> term.slug().value()))
                .toList();
        return Mentions.of(sorted::forEach, STEMS);
    }
}
