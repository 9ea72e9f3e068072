package io.termatlas.ingest.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.ingest.archive.PackedSite;
import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.source.ArchiveFormat;
import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.Term;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Pages that say of themselves that they could not be made, as Nuxt 3 and 4 and SvelteKit leave them when an API
/// fails while the site is built.
class LostPagesTest {
    private static final String FOLDER = "glossary/term-7/";
    private static final String PAYLOAD = FOLDER + "_payload.json";
    private static final String PAGE = FOLDER + "index.html";
    private static final String LISTING = "glossary/_payload.json";

    /// What Nuxt 4 leaves in the file; the error stands in the page.
    private static final String EMPTY = "[{\"data\":1,\"prerenderedAt\":3},[\"ShallowReactive\",2],{},1764000000000]";

    private static final String ERRORS = """
            [{"state":1,"once":3,"_errors":4,"serverRendered":9,"path":10},["Reactive",2],{},["Set"],\
            ["ShallowReactive",5],{"$fkey":6},["NuxtError",7],{"message":8,"statusCode":11},\
            "[GET] \\"/api/terms/term-7\\": 500 away",true,"/glossary/term-7",500]""";

    private static final String NO_ERRORS = """
            [{"state":1,"once":3,"_errors":4,"serverRendered":7,"path":8},["Reactive",2],{},["Set"],\
            ["ShallowReactive",5],{"$fkey":-1,"other":6},null,true,"/about"]""";

    @TempDir
    private Path folder;

    private SiteRuns site;

    @BeforeEach
    void beginWithTwelveTermsAndTheirListing() throws IOException {
        site = new SiteRuns(folder);
        publish("A text.");
        site.run();
    }

    @Test
    void promise5TheTermsOfAPageThatSaysInItsStateThatItFailedStay() throws IOException {
        site.write(PAYLOAD, EMPTY);
        site.write(PAGE, page(ERRORS));

        Report report = site.run();

        assertThat(report.payloads()).isEqualTo(new Report.Payloads(12, 0, 1, 0));
        assertThat(List.of(
                        report.terms().removed(),
                        report.terms().changed(),
                        report.terms().overridden()))
                .containsExactly(0L, 0L, 0L);
        assertThat(site.explanation("term-7")).isEqualTo("A text.");
        assertThat(report.notices().rejects())
                .singleElement()
                .extracting(Report.Reject::reason)
                .asString()
                .contains("could not be made", "'term-7' stays");
        assertThat(site.letters()).extracting(DeadLetter::path).containsExactly(PAYLOAD);

        publish("A text.");
        site.delete(PAGE);
        assertThat(site.run().payloads().hasRejects()).isFalse();
        assertThat(site.letters()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void promise5TheTermsOfAPageThatFailedStayInAnArchive(ArchiveFormat format) throws IOException {
        Map<String, String> files = new TreeMap<>();
        terms("A text.")
                .forEach(term -> files.put("glossary/" + term.slug() + "/_payload.json", PayloadWriter.page(term)));
        files.put(PAYLOAD, EMPTY);
        files.put(PAGE, page(ERRORS));
        files.put(LISTING, PayloadWriter.listing(terms("A text.")));

        assertLost(site.run(SourceParser.at(0, PackedSite.pack(folder, format, files))));
    }

    /// In the payload itself, as older versions and servers that render write them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"data":1,"_errors":2},{},{"$fkey":3},{"message":4,"statusCode":5},"away",500]
            [{"data":1,"_errors":2},["ShallowReactive",3],["ShallowReactive",4],{},{"a":-1,"b":5},["NuxtError",6],{"message":7},"x"]
            [{"data":1,"_errors":2},{},{"$fkey":3},true]
            [{"data":1,"_errors":2},{"$fkey":4},{"$fkey":3},"away",null]
            [{"data":1,"error":2},{},["NuxtError",3],{"statusCode":4},500]
            [{"error":1,"serverRendered":3},{"statusCode":2},500,false]
            [{"data":1,"error":4},{"nav":2},[3],"Home",{"message":3}]
            [{"data":1,"prerenderedAt":-1},{"$fkey":2},null]
            [{"data":1,"prerenderedAt":-1},{"$fkey":2},{"entries":3},[]]
            [{"data":1},["ShallowReactive",2],{}]
            [{}]
            -1
            """)
    void promise5TheTermsOfAPageThatSaysSoInItsPayloadStay(String payload) throws IOException {
        site.write(PAYLOAD, payload);

        assertLost(site.run());
    }

    /// Instead of the payload that was there.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            __data.json | {"type":"error","error":{"message":"Internal Error"},"status":500}
            __data.json | {"type":"data","nodes":[{"type":"data","data":[{"nav":1},"Home"]},{"type":"error","error":{},"status":500}]}
            __data.json | {"type":"data","nodes":[null,{"type":"skip"}]}
            index.html  | <!DOCTYPE html><h1>503 Service Unavailable</h1>
            index.html  | <script data-nuxt-data="a">[{"data":1,"_errors":2},{},{"k":3},{}]</script>
            index.html  | <script data-nuxt-data="a">[{"_errors":1},{"k":2},{}]</script><script data-nuxt-data="b">[{"data":1,"_errors":2},{"nav":3},{},"Home"]</script>
            index.html  | <script id="__NUXT_DATA__">[{"error":1},{"statusCode":2},500]</script><meta name="robots" content="noindex">
            index.html  | <script>window.__NUXT__={error:{statusCode:500}}</script>
            """)
    void promise5TheTermsOfAPageThatCameInAnotherFileStay(String name, String content) throws IOException {
        site.delete(PAYLOAD);
        site.write(FOLDER + name, content);

        assertLost(site.run());
    }

    @Test
    void promise5AListInThePagesStateDoesNotShrinkTheTerm() throws IOException {
        site.write(PAYLOAD, EMPTY);
        site.write(PAGE, page("""
                [{"pinia":1,"_errors":6},{"list":2},[3],{"slug":4,"term":5},"term-7","Term 7",{"k":7},{}]"""));

        assertLost(site.run());
    }

    /// The explanation of a term that SvelteKit streams.
    @Test
    void promise5ATermOfWhichAPartCameToNothingStays() throws IOException {
        site.delete(PAYLOAD);
        site.write(FOLDER + "__data.json", """
                {"type":"data","nodes":[{"type":"data","data":[{"slug":1,"term":2,"explanation":3},"term-7","Term 7",["Promise",4],1]}]}
                {"type":"chunk","id":1,"error":[{"message":1},"away"]}
                """);

        assertLost(site.run());
    }

    @Test
    void promise5OfAPageThatStatesSomeOfItsTermsTheOthersStay() throws IOException {
        String all = "compare/_payload.json";
        site.write(all, PayloadWriter.page(List.of(whole("a", "Old."), whole("b", "Old."))));
        site.run();
        site.write(all, PayloadWriter.page(List.of(whole("a", "New."))));
        site.write("compare.html", page(ERRORS));

        Report report = site.run();

        assertThat(report.payloads().rejected()).isEqualTo(1);
        assertThat(List.of(site.explanation("a"), site.explanation("b"))).containsExactly("New.", "Old.");
        assertThat(site.letters()).extracting(DeadLetter::path).containsExactly(all);
    }

    @Test
    void promise3AFirstRunTellsOfAPageThatFailed() throws IOException {
        site.write("glossary/new/_payload.json", EMPTY);
        site.write("glossary/new/index.html", page(ERRORS));

        assertThat(site.run().payloads()).isEqualTo(new Report.Payloads(13, 0, 1, 0));
        assertThat(site.letters()).extracting(DeadLetter::path).containsExactly("glossary/new/_payload.json");
    }

    @Test
    void promise5APageThatFailsInABatchOfAnEndpointKeepsItsTerm() {
        Source.Endpoint endpoint = new Source.Endpoint(0, "kafka:terms");
        HeldPayload failed = held(endpoint, PAYLOAD, EMPTY);
        HeldPayload listing = held(endpoint, LISTING, PayloadWriter.listing(terms("A text.")));

        assertLost(site.run(new Source.Batch(endpoint, List.of(failed, listing))));
    }

    @Test
    void aPageThatStatesItsTermBesideAnotherKeysErrorIsAnOrdinaryPage() throws IOException {
        site.write(PAYLOAD, PayloadWriter.page(List.of(whole("term-7", "Another text."))));
        site.write(PAGE, page(ERRORS));

        Report report = site.run();

        assertThat(report.payloads().hasRejects()).isFalse();
        assertThat(report.terms().changed()).isEqualTo(1);
        assertThat(site.explanation("term-7")).isEqualTo("Another text.");
    }

    /// A glossary of short forms alone says all that it has to say.
    @Test
    void aListingThatIsAllThereIsMayChangeBesideAnotherKeysError() throws IOException {
        site.write(
                "words/_payload.json",
                PayloadWriter.listing(List.of(aTerm("x").defined("Old.").build())));
        site.run();
        site.write(
                "words/_payload.json",
                PayloadWriter.listing(List.of(aTerm("x").defined("New.").build())));
        site.write("words/index.html", page(ERRORS));

        assertThat(site.run().payloads().hasRejects()).isFalse();
        assertThat(site.stores().indexed("x").orElseThrow().term().shortDefinition())
                .isEqualTo("New.");
    }

    /// Whether or not an error was told of before, nothing of the page is missed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            about/_payload.json      | [{"data":1,"prerenderedAt":3},["ShallowReactive",2],{},1764000000000]
            about/_payload.json      | [{"data":1,"_errors":2},{"nav":3},{"weather":4},"Home",{"message":3}]
            blog/term-7/_payload.json| [{"data":1,"prerenderedAt":3},["ShallowReactive",2],{},1764000000000]
            404.html                 | <script id="__NUXT_DATA__">[{"error":1},{"statusCode":2},404]</script>
            """)
    void aPageFromWhichNothingWasStoredIsAnOrdinaryPage(String path, String content) throws IOException {
        site.write(path, content);

        Report report = site.run();

        assertThat(report.payloads()).isEqualTo(new Report.Payloads(13, 1, 0, 0));
    }

    @Test
    void aPageWithoutAnyErrorOrDataOfWhichNothingWasStoredIsAnOrdinaryPage() throws IOException {
        site.write("about/_payload.json", EMPTY);
        site.write("about/index.html", page(NO_ERRORS));

        assertThat(site.run().payloads().hasRejects()).isFalse();
    }

    /// It says where the page is, or that it is meant for nobody: then its term is gone.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            __data.json | {"type":"redirect","location":"/glossary/other"}
            index.html  | <!DOCTYPE html><html><head><meta http-equiv="refresh" content="0; url=/glossary/other"></head></html>
            index.html  | <!DOCTYPE html><meta name="robots" content="noindex"><p>Left out</p>
            """)
    void aTermWhosePageIsElsewhereIsRemoved(String name, String content) throws IOException {
        site.delete(PAYLOAD);
        site.delete(LISTING);
        site.write(FOLDER + name, content);

        assertThat(site.run().terms().removed()).isEqualTo(1);
        assertThat(site.has("term-7")).isFalse();
    }

    private void assertLost(Report report) {
        assertThat(report.payloads().rejected()).isEqualTo(1);
        assertThat(List.of(report.terms().removed(), report.terms().changed())).containsExactly(0L, 0L);
        assertThat(site.explanation("term-7")).isEqualTo("A text.");
        assertThat(site.letters()).hasSize(1);
        assertThat(site.stores().graphDump()).isEqualTo(site.stores().indexDump());
    }

    private static HeldPayload held(Source.Endpoint endpoint, String path, String payload) {
        return HeldPayload.of(endpoint, path, payload.getBytes(StandardCharsets.UTF_8));
    }

    private void publish(String explanation) throws IOException {
        for (Term term : terms(explanation)) {
            site.write("glossary/" + term.slug() + "/_payload.json", PayloadWriter.page(term));
        }
        site.write(LISTING, PayloadWriter.listing(terms(explanation)));
    }

    private static List<Term> terms(String explanation) {
        return IntStream.range(0, 12)
                .mapToObj(i -> whole("term-" + i, explanation))
                .toList();
    }

    private static Term whole(String slug, String explanation) {
        return aTerm(slug).explained(explanation).build();
    }

    private static String page(String state) {
        return "<!DOCTYPE html><html><body><script type=\"application/json\" data-nuxt-data=\"nuxt-app\" "
                + "id=\"__NUXT_DATA__\" data-src=\"/x/_payload.json?1\">" + state + "</script></body></html>";
    }
}
