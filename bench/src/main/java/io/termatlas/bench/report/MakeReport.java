package io.termatlas.bench.report;

import io.termatlas.bench.Checkout;
import io.termatlas.bench.CommandLines;
import io.termatlas.bench.Failures;
import io.termatlas.bench.process.Programs;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Workbench;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command that measures everything. Exits with 0 when the report is written, whatever it says; 2 when the command
/// is wrong or there is no dictionary; 4 when a folder cannot be written or none of the rows can be measured.
@Command(
        name = "report",
        sortOptions = false,
        description = {
            "Measures what can be measured of this checkout on a glossary of a chosen size, each figure beside its peer in "
                    + "the same rounds, and writes report.md and report.json.",
            ""
        })
public final class MakeReport implements Callable<Integer> {
    private final PrintWriter out;
    private final List<Row> all;

    @Option(names = "--size", paramLabel = "N", description = "Terms of the corpus (default: ${DEFAULT-VALUE}).")
    private int size = 2_000;

    @Option(
            names = "--only",
            paramLabel = "ROW",
            split = ",",
            description = "These rows, parted by commas (default: all; --list names them).")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--rounds",
            paramLabel = "K",
            description = "How often each side of a row is measured (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the two files go (default: ${DEFAULT-VALUE} in the folder where you stand).")
    private Path folder = Path.of("bench-report");

    @Option(names = "--list", description = "Names the rows and their figures, and measures nothing.")
    private boolean listWanted;

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            description = "Keeps the corpus for the next report (default: a temporary one).")
    private Path work = Path.of(System.getProperty("java.io.tmpdir"), "termatlas-report");

    @Option(names = "--wordnet", paramLabel = "FOLDER", description = "The dictionary (default: ${DEFAULT-VALUE}).")
    private Path wordNet = Path.of("/usr/share/wordnet");

    @Option(names = "--home", hidden = true, description = "The checkout.")
    private Path home = Path.of("");

    private MakeReport(PrintWriter out, List<Row> all) {
        this.out = out;
        this.all = all;
    }

    public static void main(String[] args) {
        CommandLines.run(out -> commandLine(out, Rows.ALL), args);
    }

    static CommandLine commandLine(PrintWriter out, List<Row> all) {
        return CommandLines.of(new MakeReport(out, all), out);
    }

    @Override
    public Integer call() {
        if (listWanted) {
            list();
            return CommandLine.ExitCode.OK;
        }
        if (size < 1 || rounds < 1) {
            throw new UsageFault(
                    "There is nothing to measure without a term and a round: --size and --rounds are 1 or" + " more.");
        }
        List<Row> rows = Rows.named(all, only);
        Path launcher = home.toAbsolutePath().normalize().resolve("termatlas");
        try (Workbench bench = Workbench.open(launcher, wordNet, size, work)) {
            bench.site();
            Report report = measure(rows, bench);
            write(report);
            return report.figures().isEmpty() ? Failures.UNUSABLE : CommandLine.ExitCode.OK;
        }
    }

    private void list() {
        for (Row row : all) {
            out.println(row.name());
            row.figures()
                    .forEach(figure -> out.println("  " + figure.name() + ": " + figure.what()
                            + (figure.hasPeer() ? "; beside " + figure.peer() : "")));
        }
    }

    private Report measure(List<Row> rows, Workbench bench) {
        Instant made = Instant.now();
        Machine machine = Machine.ofThisProcess();
        List<String> versions = Programs.version(bench);
        List<Measured> figures = new ArrayList<>();
        SortedMap<String, String> failures = new TreeMap<>();
        Rounds all = new Rounds(rounds, bench);
        for (Row row : rows) {
            Instant begun = Instant.now();
            try {
                figures.addAll(all.measure(row));
                out.println(row.name() + ": "
                        + Duration.between(begun, Instant.now()).toSeconds() + " s");
            } catch (Fault e) {
                failures.put(row.name(), e.sentence().toString());
                out.println(row.name() + ": not measured. " + e.sentence());
            }
        }
        String commit = new Checkout(home.toAbsolutePath()).commit();
        return new Report(made, commit, machine, versions, size, rounds, figures, failures);
    }

    private void write(Report report) {
        String markdown = MarkdownReport.of(report);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.md"), markdown);
            Files.writeString(folder.resolve("report.json"), JsonReport.of(report));
        } catch (IOException e) {
            throw new StoreFault("The report cannot be written to " + folder + ": name a folder with --out.", e);
        }
        out.println();
        out.print(markdown);
        out.println();
        out.println("Written to " + folder.resolve("report.md") + " and report.json beside it.");
    }
}
