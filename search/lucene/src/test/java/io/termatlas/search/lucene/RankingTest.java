package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.termatlas.model.StatedTerm;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import io.termatlas.search.filter.Facet;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.Scope;
import io.termatlas.search.query.ClauseScores;
import io.termatlas.testkit.TermBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a query finds, and what comes first.
class RankingTest {
    private static final StatedTerm[] TERMS = {
        aTerm("nvlink")
                .named("NVLink")
                .defined("A direct link between GPUs that is much faster than PCIe.")
                .explained("NVLink is an interconnect. Its bandwidth on a GPU grew with every generation."
                        + " Models that are split over several devices live on it.")
                .categorised("interconnects")
                .relatedTo("pcie", "interconnect", "pcie", "nvlink")
                .asked("Does NVLink replace PCIe?", "Not for storage and network cards.")
                .stated(),
        aTerm("nvswitch")
                .named("NVSwitch")
                .defined("A switch chip for NVLink that joins many GPUs at full NVLink bandwidth.")
                .explained("NVLink, NVLink and again NVLink: the switch forwards what NVLink carries.")
                .categorised("interconnects")
                .stated(),
        aTerm("interconnect")
                .named("Interconnect")
                .defined("Any path that carries bytes between the parts of a computer.")
                .categorised("interconnects")
                .stated(),
        aTerm("memory-bandwidth")
                .named("Memory Bandwidth")
                .defined("Bytes a second between a processor and its memory.")
                .categorised("memory")
                .stated(),
        aTerm("pcie")
                .named("PCIe")
                .alias("PCI Express")
                .defined("The usual bus for cards in a server.")
                .categorised("interconnects")
                .stated(),
        aTerm("gpu")
                .named("GPU")
                .alias("Graphics Processing Unit")
                .defined("A processor that does the same to many numbers at once.")
                .categorised("chips")
                .stated(),
        aTerm("gpudirect")
                .named("GPUDirect")
                .defined("Lets network cards reach the memory of a GPU.")
                .stated(),
        aTerm("gpu-cluster")
                .named("GPU cluster")
                .defined("Many servers with GPUs.")
                .stated(),
        aTerm("grace-hopper")
                .named("NVIDIA Grace Hopper")
                .defined("A CPU and a GPU in one package.")
                .stated(),
        aTerm("cpp").named("C++").defined("A language close to the machine.").stated(),
        aTerm("c-sharp").named("C#").defined("A language of the .NET world.").stated(),
        aTerm("c").named("C").defined("The ancestor of C++ and C#.").stated(),
        aTerm("dotnet")
                .named(".NET")
                .defined("A runtime for several languages.")
                .stated(),
        aTerm("net").named("Net").defined("Wires that belong together.").stated(),
        aTerm("tcp-ip")
                .named("TCP/IP")
                .defined("The protocols of the internet.")
                .stated(),
        aTerm("tcp").named("TCP").defined("Streams over IP.").stated(),
        aTerm("i2c").named("I²C").defined("A slow bus between chips.").stated(),
        aTerm("2-5d")
                .named("2.5D")
                .defined("Dies side by side on an interposer.")
                .stated(),
        aTerm("25d").named("25D").defined("A part number.").stated(),
        aTerm("h100").named("H100").defined("A GPU of 2022.").stated(),
        aTerm("h200").named("H200").defined("An H100 with more memory.").stated(),
        aTerm("uber").named("Uber").defined("A company.").stated(),
        aTerm("ueber").named("Über").defined("Above.").stated(),
        aTerm("ai-upper").named("AI").defined("Artificial intelligence.").stated(),
        aTerm("ai-lower").named("Ai").defined("A sloth with three toes.").stated(),
        aTerm("tensor-core")
                .named("Tensor Core")
                .defined("A unit that multiplies small matrices.")
                .stated(),
        aTerm("quantization")
                .named("Quantization")
                .defined("Storing weights in fewer bits.")
                .stated(),
        aTerm("zhongguo").named("芯片").defined("集成电路的载体。").stated(),
    };

    /// query | slug of the first hit
    private static final String FIRST_HITS = """
            nvlink                        | nvlink
            NVLink                        | nvlink
            NVLINK                        | nvlink
            NV-Link                       | nvlink
            nv link                       | nvlink
            n v l i n k                   | nvlink
            what is nvlink                | nvlink
            What is the NVLink?           | nvlink
            what does NVLink mean?        | nvlink
            nvlink meaning                | nvlink
            nvlnk                         | nvlink
            nvlikn                        | nvlink
            nvli                          | nvlink
            nvs                           | nvswitch
            gpu interconnect bandwidth    | nvlink
            link between gpus             | nvlink
            gpu                           | gpu
            gpus                          | gpu
            graphics processing unit      | gpu
            gpud                          | gpudirect
            gpu cl                        | gpu-cluster
            pci express                   | pcie
            pci-e                         | pcie
            c++                           | cpp
            C++                           | cpp
            c#                            | c-sharp
            C                             | c
            .NET                          | dotnet
            .net                          | dotnet
            net                           | net
            tcp/ip                        | tcp-ip
            TCP IP                        | tcp-ip
            tcp                           | tcp
            i2c                           | i2c
            I2C                           | i2c
            2.5D                          | 2-5d
            2-5D                          | 2-5d
            25D                           | 25d
            h100                          | h100
            uber                          | uber
            über                          | ueber
            Über                          | ueber
            AI                            | ai-upper
            Ai                            | ai-lower
            grace hopper                  | grace-hopper
            grace ho                      | grace-hopper
            grase hopper                  | grace-hopper
            tensor croe                   | tensor-core
            tensorcore                    | tensor-core
            tensor cores                  | tensor-core
            quantizing weights            | quantization
            bits of weights               | quantization
            small matrices multiplied     | tensor-core
            芯片                           | zhongguo
            """;

    @TempDir
    private static Path folder;

    private static SearchIndex index;

    @BeforeAll
    static void commit() {
        Fixture.commit(folder, 1, TERMS);
        index = Fixture.open(folder);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static List<String> firstHits() {
        return FIRST_HITS.lines().toList();
    }

    @ParameterizedTest
    @MethodSource("firstHits")
    void findsFirst(String line) {
        List<String> cells = List.of(line.split("\\s*\\|\\s*"));
        assertThat(slugs(cells.getFirst())).as(line).startsWith(cells.getLast());
    }

    @Test
    void everyNameFindsItselfFirst() {
        assertSoftly(softly -> {
            for (StatedTerm term : TERMS) {
                softly.assertThat(slugs(term.term().name()))
                        .startsWith(term.slug().value());
            }
        });
    }

    @Test
    void aNameComesBeforeAllThatSpeakOfIt() {
        assertThat(slugs("nvlink")).startsWith("nvlink").contains("nvswitch");
    }

    @Test
    void aWordWhoseStemStandsInEveryTermScoresNoMoreThanAnother(@TempDir Path summaries) {
        StatedTerm[] terms = Stream.concat(
                        Stream.of(aTerm("relate")
                                .named("Relate")
                                .defined("To have to do with. What it relates to follows.")),
                        IntStream.range(0, 200)
                                .mapToObj(i -> aTerm("term-" + i)
                                        .named("Term " + i)
                                        .defined((i % 10 == 0 ? "How things relate. " : "")
                                                + "What it relates to follows.")))
                .map(TermBuilder::stated)
                .toArray(StatedTerm[]::new);
        Fixture.commit(summaries, 1, terms);
        try (SearchIndex related = Fixture.open(summaries)) {
            assertThat(related.search(Fixture.query("relate")).hits())
                    .first()
                    .returns("relate", hit -> hit.slug().value());
            assertThat(related.search(Fixture.query("relate")).hits().subList(1, 20))
                    .allSatisfy(hit -> assertThat(hit.score()).isLessThanOrEqualTo(2 * ClauseScores.WORDS));
        }
    }

    @Test
    void anotherNumberIsNoTypo() {
        assertThat(slugs("h300")).isEmpty();
        assertThat(slugs("h10")).startsWith("h100");
    }

    @Test
    void anEmptyQueryListsAllInTheOrderOfTheirSlugs() {
        assertThat(slugs("   ")).isSorted().hasSize(20);
        assertThat(index.search(Fixture.query("")).total()).isEqualTo(TERMS.length);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> whole = slugs("gpu");
        List<String> byTwos = new ArrayList<>();
        for (int page = 0; page * 2 < whole.size(); page++) {
            index.search(new SearchRequest("gpu", "", page, 2, false))
                    .hits()
                    .forEach(hit -> byTwos.add(hit.slug().value()));
        }
        assertThat(byTwos).isEqualTo(whole);
        assertThat(index.search(new SearchRequest("gpu", "", Integer.MAX_VALUE, 100, false))
                        .hits())
                .isEmpty();
    }

    @Test
    void aFacetCountsWhatASearchWithinTheCategoryFinds() {
        for (String text : List.of("gpu", "", "bytes between", "nvlnk")) {
            SearchResult any = index.search(Fixture.query(text));
            categories(any).forEach((category, count) -> {
                SearchResult within = index.search(new SearchRequest(text, category, 0, 20, false));
                assertThat(within.total()).as(category).isEqualTo(count);
                assertThat(within.facets()).isEqualTo(any.facets());
                assertThat(within.hits()).allMatch(hit -> hit.category().equals(category));
            });
        }
    }

    @Test
    void aFilterOfMoreConditionsThanCanBeCheckedIsRefused() {
        Filter any = new Filter.Any(IntStream.range(0, 2_000)
                .<Filter>mapToObj(n -> new Filter.Is(Facet.CATEGORY, "c" + n))
                .toList());
        assertThatThrownBy(
                        () -> index.search(new SearchRequest("gpu", "", any, Scope.EVERYWHERE, Set.of(), 0, 1, false)))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("too many conditions");
    }

    @Test
    void anUnknownCategoryHasNoHits() {
        assertThat(index.search(new SearchRequest("gpu", "nothing", 0, 20, false))
                        .total())
                .isZero();
    }

    @Test
    void saysWhyInSentences() {
        assertThat(explanation("NVLink"))
                .contains("the name is exactly 'NVLink'", "1 of 1 word in the name", "1 of 1 word in the FAQ")
                .doesNotContain("the name begins with 'nvlink'");
        assertThat(explanation("gpu interconnect bandwidth"))
                .contains("1 of 3 words in the definition", "3 of 3 words in the explanation");
        assertThat(explanation("nvlnk")).contains("a name is nearly what was typed: 'nvlink', one typo away");
        assertThat(explanation("pci express")).contains("another name is 'pciexpress'");
    }

    @Test
    void aHitNamesRelatedTermsOnceAndNeverItself() {
        assertThat(index.search(Fixture.query("nvlink")).hits().getFirst().related())
                .extracting(related -> related.slug().value())
                .containsExactly("pcie", "interconnect");
    }

    @ParameterizedTest
    @MethodSource("hostileQueries")
    void noTextIsAnError(String text) {
        assertThatCode(() -> index.search(new SearchRequest(text, text, 0, 100, true)))
                .doesNotThrowAnyException();
        assertThatCode(() -> index.search(new SearchRequest(text, "", 0, 100, true)))
                .doesNotThrowAnyException();
    }

    static List<String> hostileQueries() {
        return List.of(
                "*",
                "nv*",
                "?",
                "name:[* TO *]",
                "\"unclosed",
                "((((((((((",
                "(".repeat(10_000),
                "a ".repeat(5_000),
                "a".repeat(10_000),
                "word".repeat(200) + "1",
                "\uD800",
                "nv\uDC00link",
                "\u0000\u0001\u0007\u001B",
                "\u202Envlink",
                "\uFDFA".repeat(500),
                "e\u0301".repeat(300),
                "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
                "AND OR NOT",
                "what is",
                "what is ?",
                "???",
                "𝒩𝒱𝓁𝒾𝓃𝓀",
                "~0.5",
                "9".repeat(400));
    }

    @Test
    void looksAtTheFirstCharactersOfAVeryLongQuery() {
        assertThat(slugs("nvlink " + " ".repeat(9_000) + "x")).startsWith("nvlink");
    }

    @Test
    void looksAtAllWordsOfFiveHundredCharacters() {
        assertThat(slugs("the ".repeat(120) + "quantization")).startsWith("quantization");
        assertThat(slugs("the ".repeat(125) + "quantization")).doesNotContain("quantization");
    }

    private static List<String> explanation(String text) {
        return index.search(new SearchRequest(text, "", 0, 1, true))
                .hits()
                .getFirst()
                .explanation();
    }

    private static SortedMap<String, Long> categories(SearchResult result) {
        return Objects.requireNonNull(result.facets().get("category"));
    }

    private static List<String> slugs(String text) {
        return Fixture.slugs(index, text);
    }
}
