package io.termatlas.bench.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.bench.report.Machine;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureAttacksTest {
    private static final Latencies.Summary ALL_GOOD = new Latencies.Summary(60, 0, 0, 1, 2, 3);
    private static final Outcome.Period PERIOD = new Outcome.Period(ALL_GOOD, ALL_GOOD);
    private static final Memory BEFORE = new Memory(180, 170, 30, 60);

    @ParameterizedTest
    @ValueSource(strings = {"--scale=0", "--scale=1.1", "--scale=NaN", "--size=0", "--only=nonsense"})
    void refusesWhatIsNoAttack(String option) {
        StringWriter errors = new StringWriter();
        PrintWriter out = new PrintWriter(errors, true);

        assertThat(MeasureAttacks.commandLine(out).setErr(out).execute(option)).isEqualTo(2);
        assertThat(errors.toString()).isNotBlank();
    }

    @Test
    void explainsEveryOptionAndListsEveryAttack() {
        StringWriter said = new StringWriter();

        int help = MeasureAttacks.commandLine(new PrintWriter(said, true)).execute("--help");
        int list = MeasureAttacks.commandLine(new PrintWriter(said, true)).execute("--list");

        assertThat(List.of(help, list)).containsOnly(0);
        assertThat(said.toString()).contains("--only", "--scale", "--size", "--out");
        assertThat(said.toString())
                .contains(Attacks.ALL.stream().map(Attack::name).toList());
    }

    @Test
    void makesAttacksInTheirOwnOrder() {
        assertThat(Attacks.named(List.of("reingestion", "batches")))
                .extracting(Attack::name)
                .containsExactly("batches", "reingestion");
    }

    @Test
    void holdsWhereEveryLimitHolds() {
        assertThat(outcome(999, new Memory(215, 200, 36, 90), new Victim.Stop(0.4, 130), PERIOD)
                        .broken())
                .isEmpty();
    }

    @Test
    void tellsOfEveryBrokenLimit() {
        Outcome.Period bad = new Outcome.Period(new Latencies.Summary(9, 1, 0, 1, 2, 3), ALL_GOOD);

        assertThat(outcome(-1, new Memory(250, 210, 37, 90), new Victim.Stop(11, 137), bad)
                        .broken())
                .hasSize(6);
    }

    @Test
    void readsTheHeapOfASerialCollector() {
        assertThat(Memory.committedMb("""
                DefNew     total 4928K, used 1024K [0x1, 0x2, 0x3)
                 eden space 4416K,   0% used [0x1, 0x2, 0x3)
                Tenured    total 10240K, used 2048K [0x1, 0x2, 0x3)
                Metaspace       used 99999K, committed 99999K, reserved 99999K
                """)).isEqualTo(14.8125);
        assertThat(Memory.liveMb("""
                   1:             2        4194304  org.apache.lucene.search.TotalHits
                Total             4        3145728
                """)).isEqualTo(3);
    }

    @Test
    void readsAnAnswerAndLeavesTheNext() throws IOException {
        ByteArrayInputStream in = bytes("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 503 No\r\n\r\n");

        assertThat(Answer.read(in)).isEqualTo(new Answer(200, "abc"));
        assertThat(Answer.read(in)).isEqualTo(new Answer(503, ""));
    }

    @Test
    void doesNotTakeHalfAnAnswer() {
        assertThatThrownBy(() -> Answer.read(bytes("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab")))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> Answer.read(bytes("nonsense\r\n\r\n"))).isInstanceOf(IOException.class);
    }

    @Test
    void countsTimesOfGoodAnswersOnly() {
        Latencies latencies = new Latencies();
        latencies.answered(200, 2_000_000);
        latencies.answered(503, 900_000_000);
        latencies.answered(400, 900_000_000);
        latencies.failed();

        Latencies.Summary summary = latencies.summary();

        assertThat(List.of(summary.good(), (long) summary.refused(), (long) summary.failed()))
                .containsExactly(1L, 1L, 2L);
        assertThat(summary.worstMillis()).isBetween(1.9, 2.1);
    }

    @Test
    void readsWhatTheLoadGeneratorSays() {
        assertThat(Overload.Figures.of("Running 1s test\ngood=10 refused=2 failed=1 seconds=2.00 p50=1.50 p99=3.25\n"))
                .contains(new Overload.Figures(10, 2, 1, 2, 1.5, 3.25));
        assertThat(Overload.Figures.of("unable to connect")).isEmpty();
    }

    @Test
    void readsTheTotalOfAnAnswer() throws IOException {
        assertThat(Reingestion.total("{\"query\":\"a\",\"total\":12,\"hits\":[]}"))
                .isEqualTo(12);
        assertThatThrownBy(() -> Reingestion.total("{}")).isInstanceOf(IOException.class);
    }

    @Test
    void asksForNamesTwoNamesAndNamesWithTypos() {
        assertThat(Questions.of(List.of(Questions.name("hot-dog-n-2"), "cat", "horse")))
                .containsExactly("hot dog", "cat hot dog", "hose");
    }

    @Test
    void reportsEveryAttackOnALine() {
        Outcome good = outcome(3, BEFORE, new Victim.Stop(0.4, 130), PERIOD);
        AttackReport report = new AttackReport(
                Instant.EPOCH, "abc", Machine.ofThisProcess(), 10, 1, List.of(good), Map.of("overload", "No server."));

        assertThat(report.holds()).isFalse();
        assertThat(report.markdown())
                .contains("| `batches` |", "30 → 30", "0.4 s, 130", "| holds |", "`overload` **could not be made**");
        assertThat(report.json()).contains("\"attack\" : \"batches\"", "\"holds\" : false");
    }

    private static Outcome outcome(double firstGood, Memory left, Victim.Stop stop, Outcome.Period after) {
        return new Outcome(
                "batches", "many", 0.5, PERIOD, PERIOD, after, firstGood, BEFORE, left, stop, Findings.of("seen"));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
