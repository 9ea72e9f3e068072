package io.termatlas.bench.compare;

import io.termatlas.bench.Checkout;
import io.termatlas.bench.CommandLines;
import io.termatlas.bench.row.Workbench;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command that compares two commits. Exits with 0 when both are measured, whatever differs; 2 when the command is
/// wrong, a commit is unknown or has no `bench/report`; 4 when one cannot be built or measured.
@Command(
        name = "compare",
        sortOptions = false,
        description = {
            "Measures two commits in turns on one corpus: checks both out into worktrees of a temporary folder, builds "
                    + "them, has each make its own bench/report, and prints the figures that both have side by side.",
            "A commit from before bench/report cannot be compared.",
            ""
        })
public final class CompareCommits implements Callable<Integer> {
    private final PrintWriter out;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A commit, as git names it.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "Another one.")
    private String after = "";

    @Option(names = "--size", paramLabel = "N", description = "Terms of the corpus (default: ${DEFAULT-VALUE}).")
    private int size = 2_000;

    @Option(names = "--only", paramLabel = "ROW", description = "These rows, parted by commas (default: all).")
    private String only = "";

    @Option(
            names = "--turns",
            paramLabel = "K",
            description = "Reports of each commit, in turns (default: ${DEFAULT-VALUE}).")
    private int turns = 3;

    @Option(names = "--rounds", paramLabel = "K", description = "Rounds of each report (default: ${DEFAULT-VALUE}).")
    private int rounds = 2;

    @Option(names = "--wordnet", paramLabel = "FOLDER", description = "The dictionary (default: ${DEFAULT-VALUE}).")
    private Path wordNet = Path.of("/usr/share/wordnet");

    @Option(names = "--home", hidden = true, description = "The checkout whose commits they are.")
    private Path home = Path.of("");

    private CompareCommits(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] args) {
        CommandLines.run(CompareCommits::commandLine, args);
    }

    static CommandLine commandLine(PrintWriter out) {
        return CommandLines.of(new CompareCommits(out), out);
    }

    @Override
    public Integer call() {
        if (size < 1 || turns < 1 || rounds < 1) {
            throw new UsageFault("There is nothing to compare without a term, a turn and a round: --size, --turns and"
                    + " --rounds are 1 or more.");
        }
        Checkout checkout = new Checkout(home.toAbsolutePath().normalize());
        String from = measurable(checkout, before);
        String to = measurable(checkout, after);
        Path folder = temporary();
        try (Commit old = Commit.checkOut(checkout, from, folder.resolve("before"));
                Commit young = Commit.checkOut(checkout, to, folder.resolve("after"))) {
            old.build();
            young.build();
            measure(old, young, folder);
            new Comparison(old.figures(), young.figures()).lines(before, after).forEach(out::println);
        } finally {
            Workbench.delete(folder);
        }
        return CommandLine.ExitCode.OK;
    }

    private static String measurable(Checkout checkout, String commit) {
        String found = checkout.resolve(commit);
        if (!checkout.has(found, Commit.REPORT)) {
            throw new UsageFault("The commit '" + commit + "' has no " + Commit.REPORT
                    + ": only commits from that one on can be compared.");
        }
        return found;
    }

    /// Who is first changes, too.
    private void measure(Commit old, Commit young, Path folder) {
        List<String> options = options(folder.resolve("work"));
        for (int turn = 0; turn < turns; turn++) {
            List<Commit> order = turn % 2 == 0 ? List.of(old, young) : List.of(young, old);
            for (Commit commit : order) {
                commit.measure(options, folder.resolve("report"));
            }
            out.println("turn " + (turn + 1) + " of " + turns);
        }
    }

    private List<String> options(Path work) {
        List<String> options = new ArrayList<>(List.of(
                "--size", Integer.toString(size),
                "--rounds", Integer.toString(rounds),
                "--wordnet", wordNet.toString(),
                "--work", work.toString()));
        if (!only.isEmpty()) {
            options.addAll(List.of("--only", only));
        }
        return options;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("termatlas-compare-");
        } catch (IOException e) {
            throw new StoreFault("There is no room for two worktrees in the temporary folder.", e);
        }
    }
}
