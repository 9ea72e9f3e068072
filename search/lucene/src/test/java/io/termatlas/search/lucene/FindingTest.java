package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.Slug;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.search.Hit;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import io.termatlas.search.Suggestion;
import io.termatlas.search.filter.HitKind;
import io.termatlas.search.highlight.MarkedText;
import io.termatlas.search.synonym.SynonymFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What besides terms by their names is found: questions, suggestions, what was meant, what texts and lists say.
class FindingTest {
    @TempDir
    private Path folder;

    private SearchIndex index;

    @BeforeEach
    void commit() {
        Fixture.commit(
                folder,
                1,
                aTerm("nvlink")
                        .named("NVLink")
                        .defined("A link between GPUs.")
                        .categorised("buses")
                        .relatedTo("pcie")
                        .asked("Does NVLink replace PCIe?", "Not for <b>storage</b>.")
                        .stated(),
                aTerm("nvme")
                        .named("NVMe")
                        .defined("Storage over a bus.")
                        .relatedTo("pcie")
                        .stated(),
                aTerm("nvswitch").named("NVSwitch").defined("A switch.").stated(),
                aTerm("pcie")
                        .named("PCIe")
                        .defined("A bus.")
                        .categorised("buses")
                        .stated(),
                aTerm("hbm").named("HBM").defined("Stacked memory.").stated(),
                aTerm("interposer")
                        .named("Interposer")
                        .defined("Carries High Bandwidth Memory (HBM) beside a die.")
                        .stated(),
                aTerm("twin-1").named("Mercury").defined("A planet.").stated(),
                aTerm("twin-2").named("Mercury").defined("A metal.").stated(),
                aTerm("sun").named("Sun").relatedTo("twin-2").stated());
        index = Fixture.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aQuestionOfTheFaqIsAHitOfItsOwn() {
        SearchResult result = index.search(new SearchRequest("does nvlink replace pcie", "", 0, 20, true));
        Hit first = result.hits().getFirst();
        assertThat(List.of(first.kind(), first.slug(), first.category()))
                .containsExactly(HitKind.FAQ, Slug.of("nvlink"), "buses");
        assertThat(first.highlight())
                .containsEntry("answer", MarkedText.plain("Not for <b>storage</b>."))
                .hasEntrySatisfying(
                        "question", question -> assertThat(question.marks()).isNotEmpty());
        assertThat(first.explanation()).containsExactly("the question is the one that was asked");
        assertThat(result.facets().get("category")).containsEntry("buses", result.total());
    }

    @Test
    void aNameComesBeforeTheQuestionsAboutIt() {
        assertThat(index.search(Fixture.query("what is nvlink")).hits())
                .first()
                .extracting(Hit::kind)
                .isEqualTo(HitKind.TERM);
    }

    @Test
    void everythingMeansTermsOnly() {
        assertThat(index.search(Fixture.query("")).total()).isEqualTo(9);
    }

    @Test
    void questionsGoWithTheirTerm() {
        try (IndexSink sink = Fixture.folder(folder).openSink(Fixture.GLOSSARY, false)) {
            sink.remove(Slug.of("nvlink"));
            sink.commit(Fixture.ledger(2, 8));
        }
        assertThat(index.search(Fixture.query("does nvlink replace pcie")).hits())
                .noneMatch(hit -> hit.slug().value().equals("nvlink"));
    }

    @Test
    void saysWhatWasPerhapsMeant() {
        assertThat(index.search(Fixture.query("nvlnik")).didYouMean()).isEqualTo("NVLink");
        assertThat(index.search(Fixture.query("stakced memory")).didYouMean()).isEqualTo("stacked memory");
        assertThat(index.search(Fixture.query("nvlink")).didYouMean()).isEmpty();
    }

    @Test
    void aTextOfTheGlossarySaysWhatAnotherNameMeans() {
        Hit first = index.search(new SearchRequest("high bandwidth memory", "", 0, 5, true))
                .hits()
                .getFirst();
        assertThat(first.slug()).isEqualTo(Slug.of("hbm"));
        assertThat(first.explanation())
                .contains("'highbandwidthmemory' is another name of 'hbm', as a text says: Interposer");
    }

    @Test
    void amongTwinsTheMoreCentralOneComesFirst() {
        assertThat(index.search(Fixture.query("mercury")).hits())
                .extracting(hit -> hit.slug().value())
                .startsWith("twin-2", "twin-1");
    }

    /// As much of either as a query may have.
    @Test
    void longNamesThatBeginAlikeFindTheirOwnTerm() {
        String begin = "Memory ".repeat(70);
        Fixture.commit(
                folder,
                2,
                aTerm("first").named(begin + "A").stated(),
                aTerm("second").named(begin + "B").stated(),
                aTerm("third").named(begin + "A+").stated());
        assertThat(first(begin + "A")).isEqualTo("first");
        assertThat(first(begin + "B")).isEqualTo("second");
        assertThat(first(begin + "A+")).isEqualTo("third");
    }

    private String first(String query) {
        return index.search(new SearchRequest(query, "", 0, 5, true))
                .hits()
                .getFirst()
                .slug()
                .value();
    }

    @Test
    void ofTwoNamesBothAreAmongTheFirstThree() {
        for (String query : List.of("nvlink vs pcie", "difference between hbm and nvlink", "NVMe or NVSwitch")) {
            List<String> first = index.search(new SearchRequest(query, "", 0, 3, true)).hits().stream()
                    .filter(hit -> hit.kind() == HitKind.TERM)
                    .map(hit -> hit.slug().value())
                    .toList();
            List<String> named = List.of("nvlink", "pcie", "hbm", "nvme", "nvswitch").stream()
                    .filter(slug -> query.toLowerCase(Locale.ROOT).contains(slug))
                    .toList();
            assertThat(first).as(query).containsAll(named);
        }
    }

    @Test
    void aWordThatTheGlossaryHasIsNoTypoUnlessNothingElseIsFound() {
        Fixture.commit(
                folder,
                2,
                aTerm("printer").named("Printer").defined("Puts ink on paper.").stated(),
                aTerm("smart").named("Smart pointer").stated());
        assertThat(first("pointer")).isEqualTo("smart");
        SearchResult known = index.search(new SearchRequest("pointer", "", 0, 5, true));
        assertThat(known.didYouMean()).isEmpty();
        assertThat(known.hits()).noneMatch(hit -> hit.slug().value().equals("printer"));
        assertThat(first("pronter")).isEqualTo("printer");
    }

    @Test
    void aStemThatAnotherWordMayHaveDoesNotMakeATypoAWord() {
        Fixture.commit(
                folder,
                3,
                aTerm("foundation").named("Foundation").stated(),
                aTerm("grant")
                        .named("Grant")
                        .defined("To fund a project, and to point at its aims.")
                        .stated(),
                aTerm("painting").named("Painting").stated());
        assertThat(first("fundation")).isEqualTo("foundation");
        assertThat(first("funded")).isEqualTo("grant");
        assertThat(first("pointing")).isEqualTo("grant");
    }

    @Test
    void theStemOfANameIsNoneOfATypoInAnother() {
        Fixture.commit(
                folder,
                4,
                aTerm("foundation").named("Foundation").stated(),
                aTerm("fund").named("Fund").stated(),
                aTerm("capacity").named("Capacity").stated(),
                aTerm("cape").named("Cape").stated());
        assertThat(first("fundation")).isEqualTo("foundation");
        assertThat(first("capicity")).isEqualTo("capacity");
        assertThat(first("funding")).isEqualTo("fund");
        assertThat(first("capes")).isEqualTo("cape");
    }

    @Test
    void aTypoInANameThatBeginsAsAQuestionDoesIsNoQuestion() {
        Fixture.commit(
                folder,
                2,
                aTerm("point").named("The Point").stated(),
                aTerm("poitou").named("Poitou").stated());
        assertThat(first("the poit")).isEqualTo("point");
        assertThat(first("what is the poit")).isEqualTo("poitou");
    }

    @Test
    void theNameThatWasNearlyTypedComesBeforeALongerOneWithItsWords() {
        Fixture.commit(
                folder,
                2,
                aTerm("science").named("Science Foundation").stated(),
                aTerm("network")
                        .named("Science Foundation Network")
                        .defined("Science, foundation: a network of the science foundation.")
                        .stated());
        assertThat(first("kcience foundation")).isEqualTo("science");
    }

    @Test
    void aWordWithADigitHasNoTypo() {
        Fixture.commit(
                folder,
                2,
                aTerm("one").named("MX450A").stated(),
                aTerm("two").named("Wi-Fi 802.11ac").stated());
        assertThat(index.search(new SearchRequest("mx450b", "", 0, 5, true)).hits())
                .isEmpty();
        assertThat(index.search(new SearchRequest("802.11ax", "", 0, 5, true)).hits())
                .isEmpty();
    }

    @Test
    void suggestsForEveryPrefix() {
        assertThat(suggested("n")).containsExactly("nvme", "nvlink", "nvswitch");
        assertThat(suggested("nv l")).containsExactly("nvlink");
        assertThat(suggested("swi")).containsExactly("nvswitch");
        assertThat(suggested("nvlnk")).as("a typo").containsExactly("nvlink");
        assertThat(suggested("")).isEmpty();
        assertThat(suggested("?")).isEmpty();
        assertThat(index.suggest("nvl", 1))
                .containsExactly(new Suggestion(
                        Slug.of("nvlink"),
                        "NVLink",
                        new MarkedText.Builder().marked("NVL").text("ink").build()));
    }

    @Test
    void refusesToSuggestNothing() {
        assertThatThrownBy(() -> index.suggest("n", 0)).isInstanceOf(UsageFault.class);
    }

    @Test
    void aListOfSynonymsCountsFromOneQueryToTheNext() throws IOException {
        assertThat(slugs("emerald cable")).isEmpty();
        Path list = Files.writeString(
                folder.resolveSibling("list.txt"), "# ours\nemerald cable => NVLink\nmemory tower, HBM\n");
        SynonymFile.replace(folder, list);
        assertThat(slugs("emerald cable")).startsWith("nvlink");
        assertThat(slugs("memory tower")).startsWith("hbm");
        assertThat(index.search(new SearchRequest("Emerald-Cable", "", 0, 1, true))
                        .hits()
                        .getFirst()
                        .explanation())
                .contains("'nvlink' is in the list of synonyms for 'emeraldcable'");
    }

    @Test
    void everyNameAndSlugOfANewIndexIsCheckedBeforeItsCommit() {
        try (IndexSink sink = Fixture.folder(folder).openSink(Fixture.GLOSSARY, true)) {
            index.forEachTerm(sink::upsert);
            sink.upsert(aTerm("new").named("Something new").stated());
            SelfCheck check = sink.check(List.of(Slug.of("new")));
            assertThat(check.misses()).isEmpty();
            assertThat(check.checked()).isEqualTo(4 * 10);
        }
    }

    @Test
    void laterOnWhatChangedIsCheckedAndWhatSharesAKeyWithIt() {
        try (IndexSink sink = Fixture.folder(folder).openSink(Fixture.GLOSSARY, false)) {
            sink.upsert(aTerm("new").named("Something new").stated());
            assertThat(sink.check(List.of(Slug.of("new"))).checked())
                    .as("by key and by query, name and slug")
                    .isEqualTo(4);
            sink.upsert(aTerm("memory").named("Memory (HBM)").stated());
            sink.upsert(aTerm("pc-ie").named("Expansion bus").stated());
            SelfCheck check = sink.check(List.of(Slug.of("memory"), Slug.of("pc-ie"), Slug.of("gone")));
            assertThat(check.misses()).isEmpty();
            assertThat(check.checked()).as("hbm and pcie, too").isEqualTo(4 * 4);
        }
    }

    @Test
    void onlyStrictlyMoreThanTheShareExceedsIt() {
        assertThat(new SelfCheck(4, 3, List.of()).exceeds(1, 200)).isTrue();
        assertThat(new SelfCheck(4, 2, List.of()).exceeds(1, 200)).isFalse();
        assertThat(SelfCheck.NONE.exceeds(0, 0)).isFalse();
    }

    private List<String> suggested(String text) {
        return index.suggest(text, 8).stream()
                .map(suggestion -> suggestion.slug().value())
                .toList();
    }

    private List<String> slugs(String text) {
        return Fixture.slugs(index, text);
    }
}
