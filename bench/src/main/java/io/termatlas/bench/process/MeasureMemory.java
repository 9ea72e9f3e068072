package io.termatlas.bench.process;

import io.termatlas.bench.CommandLines;
import io.termatlas.bench.corpus.MakeCorpus;
import io.termatlas.bench.row.Workbench;
import io.termatlas.model.fault.UsageFault;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command that measures what an ingestion holds on the heap. Exits with 0 when the limit is kept, 1 when it is
/// not, 4 when a run ends with anything but 0 (a heap that does not suffice does), 2 when the command is wrong.
@Command(
        name = "memory",
        sortOptions = false,
        description = {
            "Measures the most that is alive on the heap after a collection while an archive of N terms is ingested, for the "
                    + "first time and again without a change. The limit is what the same run of few terms takes, and 150 "
                    + "bytes for each term more.",
            ""
        })
public final class MeasureMemory implements Callable<Integer> {
    /// What is held of each term until all are read.
    private static final int BYTES_A_TERM = 150;
    private static final int MANY = 100_000;
    /// Else the collector leaves some megabytes of dead objects where they lie, and they count as used.
    private static final String COMPACTING = "-XX:MarkSweepDeadRatio=0";
    private static final int BROKEN = 1;

    private final PrintWriter out;

    @Option(names = "--terms", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
    private int terms = MANY;

    @Option(
            names = "--few",
            paramLabel = "N",
            description = "Terms of the run beside it, which fill the index's buffer (default: ${DEFAULT-VALUE}).")
    private int few = 40_000;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            description = "As -Xmx takes it (default: 256m up to 100,000 terms, else 512m).")
    private @Nullable String heap;

    @Option(names = "--graph", description = "Also with a Neo4j, which is started for it.")
    private boolean graph;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed makes other terms (default: 5).")
    private long seed = 5;

    @Option(names = "--wordnet", paramLabel = "FOLDER", description = "The dictionary (default: ${DEFAULT-VALUE}).")
    private Path wordNet = Path.of("/usr/share/wordnet");

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            description = "Keeps the archives for the next time (default: ${DEFAULT-VALUE}).")
    private Path work = Path.of(System.getProperty("java.io.tmpdir"), "termatlas-memory");

    @Option(names = "--launcher", hidden = true, description = "The product's command.")
    private Path launcher = Path.of("termatlas");

    private MeasureMemory(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] args) {
        CommandLines.run(MeasureMemory::commandLine, args);
    }

    static CommandLine commandLine(PrintWriter out) {
        return CommandLines.of(new MeasureMemory(out), out);
    }

    @Override
    public Integer call() {
        if (few < 1 || terms <= few) {
            throw new UsageFault("Of " + terms + " terms beside " + few + " nothing can be told: choose more.");
        }
        boolean isKept = true;
        try (Workbench bench = Workbench.open(launcher, wordNet, terms, work)) {
            out.println("| terms | heap | stores | run | seconds | live MB | limit MB | bytes a term | |");
            out.println("|--:|--:|---|---|--:|--:|--:|--:|---|");
            isKept = measure(bench, false);
            if (graph) {
                isKept &= measure(bench, true);
            }
        }
        return isKept ? CommandLine.ExitCode.OK : BROKEN;
    }

    /// The first run and the second one, of few terms and of many.
    private boolean measure(Workbench bench, boolean withGraph) {
        List<Ingested> base = runs(bench, few, withGraph);
        List<Ingested> many = runs(bench, terms, withGraph);
        boolean isKept = true;
        for (int run = 0; run < many.size(); run++) {
            isKept &= tell(many.get(run), base.get(run), withGraph, run == 0 ? "first" : "second");
        }
        return isKept;
    }

    private boolean tell(Ingested many, Ingested base, boolean withGraph, String run) {
        int more = terms - few;
        long limit = base.live() + (long) more * BYTES_A_TERM;
        boolean isKept = many.live() <= limit;
        out.println(String.format(
                Locale.ROOT,
                "| %d | %s | %s | %s | %.0f | %.1f | %.1f | %.0f | %s |",
                terms,
                size(),
                withGraph ? "both" : "index",
                run,
                many.seconds(),
                many.live() / 1e6,
                limit / 1e6,
                (double) (many.live() - base.live()) / more,
                isKept ? "kept" : "above"));
        return isKept;
    }

    /// @param live in bytes
    private record Ingested(double seconds, long live) {}

    private List<Ingested> runs(Workbench bench, int size, boolean withGraph) {
        Path archive = archive(size);
        Path data = bench.newFolder("data");
        Programs programs = new Programs(bench);
        if (!withGraph) {
            return twice(
                    programs,
                    List.of(
                            "ingest",
                            archive.toString(),
                            "--data",
                            data.toString(),
                            "--stores",
                            "index",
                            "--no-derive"));
        }
        try (LaunchedGraph running = LaunchedGraph.start(programs, data)) {
            running.driver().verifyConnectivity();
            return twice(programs, List.of("ingest", archive.toString(), "--data", data.toString(), "--no-derive"));
        }
    }

    private Path archive(int size) {
        Path archive = work.resolve("compounds-" + size + "-" + seed + ".tar");
        if (!Files.exists(archive)) {
            MakeCorpus.writeCompounds(wordNet, size, seed, archive);
        }
        return archive;
    }

    private List<Ingested> twice(Programs programs, List<String> command) {
        List<Ingested> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            Path most = programs.bench().newFolder("most").resolve("bytes");
            ProcessBuilder program = programs.product(command.toArray(String[]::new));
            program.environment()
                    .put("TERMATLAS_JAVA_OPTS", "-Xmx" + size() + " " + COMPACTING + " " + HeapAgent.option(most));
            double seconds = programs.seconds(program);
            runs.add(new Ingested(seconds, Long.parseLong(Programs.read(most))));
        }
        return runs;
    }

    private String size() {
        if (heap != null) {
            return heap;
        }
        return terms <= MANY ? "256m" : "512m";
    }
}
