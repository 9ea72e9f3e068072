package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an ingestion promises, by the number of the promise, on the real index.
class PromisesTest {
    @TempDir
    private Path folder = Path.of("");

    private LocalSite site = new LocalSite(folder);

    @BeforeEach
    void begin() {
        site = new LocalSite(folder);
    }

    private String letters() {
        return site.run("dead-letters", "list", "--json").out();
    }

    @Test
    void promise3EveryRejectIsInTheDeadLettersUntilItsPathSucceeds() throws IOException {
        site.write(aTerm("hbm"));
        site.write("glossary/about/_payload.json", "[{\"data\":1},{}]");
        site.write("glossary/bad/_payload.json", "[[1");
        CommandRun run = site.ingest("--json");
        assertThat(run.out()).contains("\"read\":3,\"withTerm\":1,\"withoutTerm\":1,\"rejected\":1,");
        assertThat(letters())
                .contains("\"total\":1", "\"source\":\"" + folder.resolve("site") + "\"", "\"bytes\":3,\"kept\":3");

        site.write("glossary/bad/_payload.json", "[[22");
        site.ingest();
        assertThat(letters()).contains("\"total\":1", "\"bytes\":4,\"kept\":4");

        site.write("glossary/bad/_payload.json", aTerm("bad"));
        site.ingest();
        assertThat(letters()).contains("\"total\":0");
    }

    @Test
    void promise3ARunThatIsRefusedLosesNoLetter() throws IOException {
        for (String slug : new String[] {"a", "b", "c"}) {
            site.write(aTerm(slug));
        }
        site.write("glossary/bad/_payload.json", "[[1");
        site.ingest();
        site.write("glossary/bad/_payload.json", aTerm("bad"));
        site.delete("glossary/a/_payload.json");
        assertThat(site.ingest().exitCode()).isEqualTo(5);
        assertThat(letters()).contains("\"total\":1");
    }

    @Test
    void promise13AReplayThatSucceedsRemovesTheLetter() throws IOException {
        site.write(aTerm("hbm"));
        site.writeOdd(aTerm("odd").defined("as rejected"));
        site.ingest("--strict");
        assertThat(site.replay().exitCode()).isZero();
        assertThat(letters()).contains("\"total\":0");
        assertThat(site.run("show", "odd").out()).contains("as rejected");
    }

    @Test
    void promise13AReplayNeverOverwritesATermThatAnotherPageHasStatedSince() throws IOException {
        site.write(aTerm("hbm"));
        site.writeOdd(aTerm("odd").defined("as rejected").explained("Longer than what came later."));
        site.ingest("--strict");
        site.delete("glossary/odd/_payload.json");
        site.write("elsewhere/odd/_payload.json", aTerm("odd").defined("accepted since"));
        site.ingest("--strict");
        String before = site.dump();

        CommandRun replay = site.replay();

        assertThat(site.dump()).isEqualTo(before).contains("accepted since");
        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out())
                .contains("'odd' of glossary/odd/_payload.json stays as elsewhere/odd/_payload.json has stated it"
                        + " since");
        assertThat(letters()).contains("\"total\":0");
    }

    @Test
    void promise13NotEvenAShortFormThatCameSince() throws IOException {
        site.write(aTerm("hbm"));
        site.writeOdd(aTerm("odd").defined("as rejected").explained("The whole of it."));
        site.ingest("--strict");
        site.delete("glossary/odd/_payload.json");
        site.write(
                "glossary/_payload.json",
                PayloadWriter.listing(
                        List.of(aTerm("odd").defined("accepted since").build())));
        site.ingest("--strict");
        String before = site.dump();
        assertThat(before).contains("accepted since");
        site.replay();
        assertThat(site.dump()).isEqualTo(before);
    }

    @Test
    void promise13ALetterThatIsRefusedAgainIsAsOldAsItWas() throws IOException {
        site.write(aTerm("hbm"));
        site.write("glossary/odd/_payload.json", "[[1");
        site.ingest();
        site.delete("glossary/odd/_payload.json");
        site.write("elsewhere/odd/_payload.json", aTerm("odd").defined("accepted since"));
        site.ingest();
        String before = letters();
        assertThat(site.replay().exitCode()).isEqualTo(3);
        assertThat(letters()).isEqualTo(before);
    }

    @Test
    void promise13WhatTheSamePageHadStatedBeforeIsReplaced() throws IOException {
        site.write(aTerm("hbm"));
        site.write(aTerm("odd").defined("before it was rejected"));
        site.ingest();
        site.writeOdd(aTerm("odd").defined("as rejected"));
        site.ingest("--strict");
        site.write(aTerm("more"));
        site.ingest("--strict");
        assertThat(site.dump()).contains("before it was rejected");
        site.replay();
        assertThat(site.dump()).contains("as rejected").doesNotContain("before it was rejected");
    }

    @Test
    void promise13WhereNothingWasAcceptedSinceALetterRanksAsAnyPayload() throws IOException {
        site.write("elsewhere/odd/_payload.json", aTerm("odd").defined("with fewer fields"));
        site.ingest();
        site.writeOdd(aTerm("odd").defined("as rejected").explained("So there are more fields."));
        site.ingest("--strict");
        site.replay();
        assertThat(site.dump()).contains("as rejected");
    }
}
