package io.termatlas.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The harness on a corpus of thirteen terms, with rows that do not measure; the real ones take their time.
class MakeReportTest {
    private static final Path WORDNET = Path.of("src/test/resources/wordnet");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final List<String> order = new ArrayList<>();

    @BeforeEach
    void launcherThatSaysItsVersion() throws IOException {
        Path launcher = Files.writeString(folder.resolve("termatlas"), "#!/bin/sh\necho Termatlas 0\necho Lucene 1\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void writesEachFigureBesideItsPeerAndLimit() {
        int exitCode = run(List.of(counted(List.of(4.0, 2.0, 6.0), List.of(2.0, 1.0, 1.0))), "--rounds", "3");

        assertThat(exitCode).isZero();
        JsonNode report = json();
        assertThat(report.path("terms").intValue()).isEqualTo(13);
        assertThat(report.path("rounds").intValue()).isEqualTo(3);
        assertThat(report.path("commit").asString()).isNotEmpty();
        assertThat(report.path("machine").path("processors").intValue()).isPositive();
        assertThat(report.path("versions").toString()).isEqualTo("[\"Termatlas 0\",\"Lucene 1\"]");
        assertThat(report.path("figures").get(0).toString()).isEqualTo("""
                        {"row":"counted","figure":"counted-things","what":"how many","unit":"things",\
                        "ours":{"median":4.0,"least":2.0,"most":6.0,"rounds":[4.0,2.0,6.0]},\
                        "peer":"somebody else","peers":{"median":1.0,"least":1.0,"most":2.0,"rounds":[2.0,1.0,1.0]},\
                        "ratio":{"median":2.0,"least":2.0,"most":6.0},"limit":{"timesPeer":5.0},"verdict":"WITHIN"}""");
        assertThat(folder.resolve("out/report.md"))
                .content()
                .contains("13 terms of WordNet, 3 rounds")
                .contains(
                        "| counted-things | how many | 4.00 (2.00–6.00) things | somebody else | 1.00 (1.00–2.00) things |"
                                + " 2.00 (2.00–6.00) | at most 5.00 × the peer | within |");
    }

    @Test
    void hasOursAndThePeerTakeTurns() {
        run(List.of(counted(List.of(1.0, 1.0, 1.0), List.of(1.0, 1.0, 1.0))), "--rounds", "3");

        assertThat(order).containsExactly("ours", "peer", "peer", "ours", "ours", "peer");
    }

    @Test
    void tellsThatALimitIsPassedAndExitsWithZero() {
        assertThat(run(List.of(counted(List.of(6.0), List.of(1.0))), "--rounds", "1"))
                .isZero();
        assertThat(json().path("figures").get(0).path("verdict").asString()).isEqualTo("ABOVE");
    }

    @Test
    void goesOnWithTheOtherRowsWhenOneCannotBeMeasured() {
        int exitCode = run(List.of(broken(), counted(List.of(1.0), List.of(1.0))), "--rounds", "1");

        assertThat(exitCode).isZero();
        assertThat(json().path("figures").size()).isEqualTo(1);
        assertThat(json().path("failures").toString()).contains("broken", "no server");
        assertThat(out.toString()).contains("Not measured: `broken`. There is no server.");
    }

    @Test
    void keepsTheCorpusAndNothingElse() throws IOException {
        run(List.of(counted(List.of(1.0), List.of(1.0))), "--rounds", "1");

        try (Stream<Path> kept = Files.list(folder.resolve("work"))) {
            assertThat(kept.map(path -> path.getFileName().toString())).containsExactly("site-13");
        }
        assertThat(folder.resolve("work/site-13/glossary/thing-n-1/_payload.json"))
                .isRegularFile();
    }

    @Test
    void refusesARowThatThereIsNotAndACorpusOfNothing() {
        assertThat(run(Rows.ALL, "--only", "decode,speed")).isEqualTo(2);
        assertThat(run(Rows.ALL, "--size", "0")).isEqualTo(2);
        assertThat(run(Rows.ALL, "--size", "14")).isEqualTo(2);
        assertThat(errors.toString()).contains("There is no row 'speed'; there are decode, ", "--size", "has 13");
    }

    @Test
    void namesItsRowsAndExplainsItsOptions() {
        assertThat(run(Rows.ALL, "--list")).isZero();
        assertThat(run(Rows.ALL, "--help")).isZero();
        assertThat(out.toString())
                .contains("change-one-term", "ingest-heap", "index-size", "search-p99", "search-process")
                .contains("--size", "--only", "--rounds", "--out", "--work");
    }

    @Test
    void namesEachRowAndFigureOnce() {
        assertThat(Rows.ALL).extracting(Row::name).doesNotHaveDuplicates();
        assertThat(Rows.ALL.stream().flatMap(row -> row.figures().stream()))
                .extracting(Figure::name)
                .doesNotHaveDuplicates();
    }

    private int run(List<Row> rows, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--size", "13",
                "--wordnet", WORDNET.toString(),
                "--home", folder.toString(),
                "--work", folder.resolve("work").toString(),
                "--out", folder.resolve("out").toString()));
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].equals("--size")) {
                all.subList(0, 2).clear();
            }
            all.add(arguments[at]);
        }
        return MakeReport.commandLine(new PrintWriter(out, true), rows)
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }

    private JsonNode json() {
        return new JsonMapper().readTree(folder.resolve("out/report.json"));
    }

    private Row counted(List<Double> ours, List<Double> peers) {
        Iterator<Double> nextOfOurs = ours.iterator();
        Iterator<Double> nextOfPeers = peers.iterator();
        return row("counted", new Trial() {
            @Override
            public List<Double> ours() {
                order.add("ours");
                return List.of(nextOfOurs.next());
            }

            @Override
            public List<Double> peers() {
                order.add("peer");
                return List.of(nextOfPeers.next());
            }

            @Override
            public void close() {}
        });
    }

    private static Row row(String name, Trial trial) {
        return new Row() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Figure> figures() {
                return List.of(
                        new Figure(name + "-things", "things", "how many", "somebody else", new Limit.TimesPeer(5)));
            }

            @Override
            public Trial open(Workbench bench) {
                return trial;
            }
        };
    }

    private static Row broken() {
        return row("broken", new Trial() {
            @Override
            public List<Double> ours() {
                throw new StoreFault("There is no server.");
            }

            @Override
            public List<Double> peers() {
                return List.of(1.0);
            }

            @Override
            public void close() {}
        });
    }
}
