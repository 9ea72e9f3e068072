package io.termatlas.bench.load;

import io.termatlas.bench.CommandLines;
import io.termatlas.bench.relevance.Workload;
import io.termatlas.model.fault.UsageFault;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command that measures a server. Exits with 0 when all answers were right, 4 when one was not or the server does
/// not start, 2 when the command is wrong or there is no dictionary.
@Command(
        name = "load",
        sortOptions = false,
        description = {
            "Measures how soon `termatlas serve` answers several clients: writes an index of WordNet, starts a server on it "
                    + "as a process of its own, and has each client ask its next question when the last one is answered.",
            ""
        })
public final class MeasureLoad implements Callable<Integer> {
    private static final double NANOS_A_MILLI = 1e6;

    private final PrintWriter out;

    @Option(names = "--clients", paramLabel = "N", description = "At the same time (default: ${DEFAULT-VALUE}).")
    private int clients = 8;

    @Option(names = "--seconds", paramLabel = "N", description = "For each kind of call (default: ${DEFAULT-VALUE}).")
    private int seconds = 20;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Seconds before that do not count (default: ${DEFAULT-VALUE}).")
    private int warmUp = 20;

    @Option(
            names = "--each",
            paramLabel = "N",
            description = "Queries of every kind, as `relevance` makes them (default: ${DEFAULT-VALUE}).")
    private int each = 300;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed makes other queries (default: 5).")
    private long seed = 5;

    @Option(names = "--count", paramLabel = "N", description = "The first N of WordNet's concepts (default: all).")
    private int count = Integer.MAX_VALUE;

    @Option(names = "--wordnet", paramLabel = "FOLDER", description = "The dictionary (default: ${DEFAULT-VALUE}).")
    private Path wordNet = Path.of("/usr/share/wordnet");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "For the index of the server (default: a temporary one).")
    private Path data = Path.of(System.getProperty("java.io.tmpdir"), "termatlas-load");

    @Option(
            names = "--server",
            paramLabel = "URL",
            description =
                    "A server that runs already, on an index of the same terms; none is started, --data is not used.")
    private @Nullable String server;

    @Option(names = "--launcher", hidden = true, description = "The product's command.")
    private Path launcher = Path.of("termatlas");

    private MeasureLoad(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] args) {
        CommandLines.run(MeasureLoad::commandLine, args);
    }

    static CommandLine commandLine(PrintWriter out) {
        return CommandLines.of(new MeasureLoad(out), out);
    }

    @Override
    public Integer call() {
        if (clients < 1 || seconds < 1) {
            throw new UsageFault("There is nothing to measure without a client and a second: --clients and --seconds"
                    + " are 1 or more.");
        }
        @Nullable HttpUrl running = server == null ? null : address(server);
        Workload workload = Workload.ofWordNet(wordNet, count, each, seed);
        if (running != null) {
            measure(running, workload);
            return CommandLine.ExitCode.OK;
        }
        workload.writeIndex(data.resolve("index"));
        try (ServerProcess process = ServerProcess.start(launcher, data)) {
            measure(process.address(), workload);
        }
        return CommandLine.ExitCode.OK;
    }

    private static HttpUrl address(String text) {
        HttpUrl address = HttpUrl.parse(text);
        if (address == null) {
            throw new UsageFault("'" + text + "' is no address of a server such as http://127.0.0.1:8080/.");
        }
        return address;
    }

    private void measure(HttpUrl address, Workload workload) {
        out.println(workload.terms().size() + " terms, " + clients + " clients, " + seconds + " s each after " + warmUp
                + " s of warming up, seed " + seed);
        out.println();
        out.println("| | requests | a second | p50 ms | p95 | p99 | worst |");
        out.println("|---|--:|--:|--:|--:|--:|--:|");
        try (Clients asking = new Clients(clients)) {
            for (Call call : Call.values()) {
                List<String> texts = call == Call.SUGGEST ? workload.typed() : workload.queries();
                List<Request> requests =
                        texts.stream().map(text -> call.request(address, text)).toList();
                asking.ask(requests, Duration.ofSeconds(warmUp));
                out.println(row(call, asking.ask(requests, Duration.ofSeconds(seconds))));
            }
        }
    }

    private String row(Call call, Histogram nanos) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.1f | %.1f |",
                call.title(),
                nanos.getTotalCount(),
                nanos.getTotalCount() / seconds,
                nanos.getValueAtPercentile(50) / NANOS_A_MILLI,
                nanos.getValueAtPercentile(95) / NANOS_A_MILLI,
                nanos.getValueAtPercentile(99) / NANOS_A_MILLI,
                nanos.getMaxValue() / NANOS_A_MILLI);
    }
}
