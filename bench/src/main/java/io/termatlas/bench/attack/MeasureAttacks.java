package io.termatlas.bench.attack;

import io.termatlas.bench.Checkout;
import io.termatlas.bench.CommandLines;
import io.termatlas.bench.report.Machine;
import io.termatlas.bench.row.Workbench;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command that attacks a server. Exits with 0 when every limit held, 1 when one was broken or an attack could not
/// be made, 2 when the command is wrong, 4 when there is no dictionary or no server starts at all.
@Command(
        name = "attack",
        sortOptions = false,
        description = {
            "Starts `termatlas serve` on an index of WordNet, misuses it as hostile clients do, each time a new server, and "
                    + "measures search, health and memory before, meanwhile and afterwards. Wants Linux.",
            ""
        })
public final class MeasureAttacks implements Callable<Integer> {
    private static final int BROKEN = 1;

    private final PrintWriter out;

    @Option(
            names = "--only",
            paramLabel = "ATTACK",
            split = ",",
            description = "These attacks, parted by commas (default: all; --list names them).")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--scale",
            paramLabel = "SHARE",
            description = "Of each attack's clients or time, above 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double scale = 1;

    @Option(names = "--size", paramLabel = "N", description = "Terms of the index (default: ${DEFAULT-VALUE}).")
    private int size = 10_000;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Writes attacks.md and attacks.json there, too.")
    private @Nullable Path folder;

    @Option(names = "--list", description = "Names the attacks, and makes none.")
    private boolean listWanted;

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            description = "Keeps the corpus for the next run (default: a temporary one).")
    private Path work = Path.of(System.getProperty("java.io.tmpdir"), "termatlas-attack");

    @Option(names = "--wordnet", paramLabel = "FOLDER", description = "The dictionary (default: ${DEFAULT-VALUE}).")
    private Path wordNet = Path.of("/usr/share/wordnet");

    @Option(names = "--home", hidden = true, description = "The checkout.")
    private Path home = Path.of("");

    private MeasureAttacks(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] args) {
        CommandLines.run(MeasureAttacks::commandLine, args);
    }

    static CommandLine commandLine(PrintWriter out) {
        return CommandLines.of(new MeasureAttacks(out), out);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (listWanted) {
            Attacks.ALL.forEach(attack -> out.println(attack.name() + ": " + attack.what()));
            return CommandLine.ExitCode.OK;
        }
        if (!(scale > 0 && scale <= 1) || size < 1) {
            throw new UsageFault("--scale is above 0 and 1 at most, --size is 1 or more.");
        }
        List<Attack> attacks = Attacks.named(only);
        Path launcher = home.toAbsolutePath().normalize().resolve("termatlas");
        try (Workbench bench = Workbench.open(launcher, wordNet, size, work)) {
            Path data = bench.newFolder("data");
            Ingestion.run(launcher, bench.site(), data, bench.scratch());
            AttackReport report = attack(attacks, new Siege(bench, data, Questions.of(bench.site()), scale));
            write(report);
            return report.holds() ? CommandLine.ExitCode.OK : BROKEN;
        }
    }

    private AttackReport attack(List<Attack> attacks, Siege siege) throws IOException, InterruptedException {
        Instant made = Instant.now();
        Machine machine = Machine.ofThisProcess();
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, String> failures = new LinkedHashMap<>();
        for (Attack attack : attacks) {
            try {
                Outcome outcome = siege.make(attack);
                outcomes.add(outcome);
                out.println(attack.name() + ": "
                        + (outcome.broken().isEmpty() ? "holds" : String.join("; ", outcome.broken())));
            } catch (Fault e) {
                failures.put(attack.name(), e.sentence().toString());
                out.println(attack.name() + ": could not be made. " + e.sentence());
            } catch (IOException e) {
                failures.put(attack.name(), e.toString());
                out.println(attack.name() + ": could not be made. " + e);
            }
        }
        String commit = new Checkout(home.toAbsolutePath()).commit();
        return new AttackReport(made, commit, machine, size, scale, outcomes, failures);
    }

    private void write(AttackReport report) {
        if (folder != null) {
            try {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve("attacks.md"), report.markdown());
                Files.writeString(folder.resolve("attacks.json"), report.json());
            } catch (IOException e) {
                throw new StoreFault("The report cannot be written to " + folder + ": name a folder with --out.", e);
            }
        }
        out.println();
        out.print(report.markdown());
        out.flush();
    }
}
