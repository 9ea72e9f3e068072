package io.termatlas.ingest.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.model.Term;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Objects that are terms and cannot be taken, on pages that state others.
class RejectedObjectsTest {
    private static final String PAGE = "glossary/_payload.json";

    @TempDir
    private Path folder;

    private SiteRuns site;

    @BeforeEach
    void beginWithAPageOfTwentyTerms() throws IOException {
        site = new SiteRuns(folder);
        site.write(PAGE, PayloadWriter.page(terms("A text.")));
        site.run();
    }

    @Test
    void promise4OneBadObjectNeverFailsItsPage() throws IOException {
        site.write(PAGE, PayloadWriter.page(terms("Another text.")).replace("\"Term 7\"", "\" \""));

        Report report = site.run();

        assertThat(report.payloads()).isEqualTo(new Report.Payloads(1, 0, 0, 1));
        assertThat(List.of(
                        report.terms().changed(),
                        report.terms().unchanged(),
                        report.terms().removed()))
                .containsExactly(19L, 1L, 0L);
        assertThat(site.explanation("term-7")).isEqualTo("A text.");
        assertThat(site.explanation("term-8")).isEqualTo("Another text.");
        assertThat(report.notices().rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("'term-7' has no name"));
    }

    @Test
    void promise3ALetterIsNamedByGlossaryPathAndSlugOrPlace() throws IOException {
        String payload = PayloadWriter.page(terms("A text."));
        site.write(PAGE, payload.replace("\"Term 7\"", "\" \"").replace("\"term-9\"", "\"a b\""));

        site.run();

        assertThat(site.letters())
                .extracting(DeadLetter::object)
                .satisfiesExactly(
                        place -> assertThat(place).startsWith("at /data/"),
                        slug -> assertThat(slug).isEqualTo("term-7"));
        assertThat(site.letters()).allSatisfy(letter -> {
            assertThat(letter.path()).isEqualTo(PAGE);
            assertThat(letter.bytes()).isPositive();
        });
    }

    @Test
    void promise3EachReadingOfAPathReplacesItsLetters() throws IOException {
        String payload = PayloadWriter.page(terms("A text."));
        site.write(PAGE, payload.replace("\"Term 7\"", "\" \""));
        site.run();
        site.write(PAGE, payload.replace("\"Term 8\"", "\" \""));
        site.run();

        assertThat(site.letters()).extracting(DeadLetter::object).containsExactly("term-8");
        site.write(PAGE, "no JSON");
        site.run();
        assertThat(site.letters()).extracting(DeadLetter::object).containsExactly("");
        site.write(PAGE, payload);
        assertThat(site.run().payloads().hasRejects()).isFalse();
        assertThat(site.letters()).isEmpty();
    }

    @Test
    void promise5NothingOfAPageIsRemovedWhileTheSlugOfAnObjectCannotBeRead() throws IOException {
        String without3 = PayloadWriter.page(terms("Another text.").stream()
                .filter(term -> !isCalled(term, 3))
                .toList());
        site.write(PAGE, without3.replace("\"term-9\"", "\"a b\""));

        Report report = site.run();

        assertThat(report.terms().removed()).isZero();
        assertThat(site.explanation("term-3")).isEqualTo("A text.");
        assertThat(site.explanation("term-9")).isEqualTo("A text.");
        assertThat(site.explanation("term-4")).isEqualTo("Another text.");
        site.write(PAGE, without3);
        assertThat(site.run().terms().removed())
                .as("once every object can be read")
                .isEqualTo(1);
    }

    /// Where the slug can be read, nobody wonders about the others.
    @Test
    void aTermIsRemovedBesideABrokenOne() throws IOException {
        site.write(
                PAGE,
                PayloadWriter.page(terms("A text.").stream()
                                .filter(term -> !isCalled(term, 3))
                                .toList())
                        .replace("\"Term 7\"", "\" \""));

        assertThat(site.run().terms().removed()).isEqualTo(1);
        assertThat(site.stores().indexDump()).hasSize(19).containsKey("term-7").doesNotContainKey("term-3");
    }

    @Test
    void aPageOfWhichNothingCanBeTakenIsRejected() throws IOException {
        site.write(
                "other/_payload.json",
                PayloadWriter.page(List.of(aTerm("term-7").named("Bad").build()))
                        .replace("\"Bad\"", "\" \""));

        Report report = site.run();

        assertThat(report.payloads()).isEqualTo(new Report.Payloads(1, 0, 1, 1));
        assertThat(site.letters()).extracting(DeadLetter::object).containsExactly("term-7");
    }

    @Test
    void aBrokenObjectWhoseTermComesFromAnotherPageKeepsThat() throws IOException {
        site.write(
                "other/_payload.json",
                PayloadWriter.page(List.of(aTerm("hbm").explained("Of memory.").build())));
        site.run();
        site.delete("other/_payload.json");
        site.write(
                PAGE,
                PayloadWriter.page(Stream.concat(
                                        terms("A text.").stream(),
                                        Stream.of(aTerm("hbm").named("Bad").build()))
                                .toList())
                        .replace("\"Bad\"", "\"\""));

        assertThat(site.run().terms().removed()).isZero();
        assertThat(site.explanation("hbm")).isEqualTo("Of memory.");
    }

    /// The same page, read in any order with others and after a rebuild, comes to the same.
    @Test
    void aRebuildKeepsTheTermOfABrokenObject() throws IOException {
        site.write(PAGE, PayloadWriter.page(terms("A text.")).replace("\"Term 7\"", "\" \""));

        site.run(site.stores().rebuild());

        assertThat(site.stores().indexDump())
                .hasSize(20)
                .isEqualTo(site.stores().graphDump());
    }

    @Test
    void ofVeryManyObjectsTheFirstHundredHaveLettersAndTheOthersOne() throws IOException {
        site.write(
                "other/_payload.json",
                PayloadWriter.page(IntStream.range(0, 120)
                                .mapToObj(i -> aTerm("many-" + i).named("Bad").build())
                                .toList())
                        .replace("\"Bad\"", "\"\""));

        assertThat(site.run().payloads().rejectedObjects()).isEqualTo(120);
        assertThat(site.letters()).hasSize(101);
        assertThat(site.letters().getFirst().reason()).startsWith("20 more objects in it cannot be taken, such as: ");
    }

    @Test
    void whatARobotIsToLeaveOutIsNoRejectEither() throws IOException {
        site.write("other/_payload.json", PayloadWriter.page(terms("A text.")).replace("\"Term 7\"", "\" \""));
        site.write("other/index.html", "<meta name=\"robots\" content=\"noindex\">");

        assertThat(site.run().payloads().hasRejects()).isFalse();
        assertThat(site.letters()).isEmpty();
    }

    private static boolean isCalled(Term term, int number) {
        return term.slug().value().equals("term-" + number);
    }

    private static List<Term> terms(String explanation) {
        return IntStream.range(0, 20)
                .mapToObj(i -> aTerm("term-" + i)
                        .named("Term " + i)
                        .explained(explanation)
                        .build())
                .toList();
    }
}
