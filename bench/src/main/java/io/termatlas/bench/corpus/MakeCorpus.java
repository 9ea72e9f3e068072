package io.termatlas.bench.corpus;

import io.termatlas.bench.Failures;
import io.termatlas.model.fault.UsageFault;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/// The command that makes a corpus. Exits with 0 when it is made, 2 when the command or a folder is wrong, 4 when the
/// disk or the dictionary is.
@Command(
        name = "corpus",
        sortOptions = false,
        description = {
            "Makes a glossary site out of the WordNet dictionary: glossary/SLUG/_payload.json for every concept, nouns "
                    + "first, then verbs, adjectives, adverbs.",
            "Equal dictionary and options give equal bytes.",
            ""
        })
public final class MakeCorpus implements Callable<Integer> {
    private static final int STEP = 10_000;

    private final PrintWriter progress;

    @ArgGroup(multiplicity = "1")
    private Destination destination = new Destination();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "The first N concepts only. Relations that lead beyond them stay, to missing terms.")
    private @Nullable Integer count;

    @Option(
            names = "--compounds",
            paramLabel = "N",
            description =
                    "Instead of concepts N terms whose names are two words of the dictionary each, with up to five "
                            + "related terms; without --count, --listing and --prerendered-at.")
    private @Nullable Integer compounds;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed makes other compounds (default: 5).")
    private long seed = 5;

    @Option(names = "--listing", description = "Adds the page that lists all terms, glossary/_payload.json.")
    private boolean listed;

    @Option(
            names = "--prerendered-at",
            paramLabel = "MILLIS",
            description = "The build's clock, in every payload: another one makes another build of the same terms.")
    private @Nullable Long prerenderedAt;

    @Option(
            names = "--wordnet",
            paramLabel = "FOLDER",
            description = "Where data.noun and its like are (default: ${DEFAULT-VALUE}).")
    private Path wordNet = Path.of("/usr/share/wordnet");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean helpWanted;

    private MakeCorpus(PrintWriter progress) {
        this.progress = progress;
    }

    private static final class Destination {
        @Option(names = "--output", paramLabel = "FOLDER", description = "Into this folder, which is new or empty.")
        private @Nullable Path folder;

        @Option(names = "--tar", paramLabel = "FILE", description = "Into this archive.")
        private @Nullable Path archive;

        Site open() {
            if (folder != null) {
                return FolderSite.open(folder);
            }
            if (archive != null) {
                return TarSite.open(archive);
            }
            throw new UsageFault("The corpus has nowhere to go: name --output FOLDER or --tar FILE.");
        }
    }

    public static void main(String[] args) {
        System.exit(commandLine(new PrintWriter(System.err, true, System.err.charset()))
                .execute(args));
    }

    static CommandLine commandLine(PrintWriter errors) {
        return new CommandLine(new MakeCorpus(errors)).setErr(errors).setExecutionExceptionHandler(MakeCorpus::explain);
    }

    @Override
    public Integer call() {
        if (compounds != null) {
            return writeCompounds(compounds);
        }
        Instant start = Instant.now();
        WordNet dictionary = WordNet.open(wordNet);
        Headwords headwords = Headwords.of(dictionary);
        int wanted = count == null ? headwords.size() : count;
        Corpus corpus = new Corpus(dictionary, headwords, wanted, listed, prerenderedAt);
        try (Site site = destination.open()) {
            Tally tally = corpus.writeTo(site, this::show);
            progress.println(
                    tally + " in " + Duration.between(start, Instant.now()).toMillis() + " ms");
        }
        return CommandLine.ExitCode.OK;
    }

    private int writeCompounds(int size) {
        if (count != null || listed || prerenderedAt != null) {
            throw new UsageFault("--compounds goes without --count, --listing and --prerendered-at.");
        }
        Compounds terms = Compounds.of(WordNet.open(wordNet), size, seed);
        try (Site site = destination.open()) {
            terms.writeTo(site, this::show);
        }
        progress.println(size + " compounds");
        return CommandLine.ExitCode.OK;
    }

    /// Compounds into an archive that is new, without a word.
    ///
    /// @throws UsageFault when there is no dictionary, or it has too few words
    public static void writeCompounds(Path wordNet, int size, long seed, Path archive) {
        Compounds terms = Compounds.of(WordNet.open(wordNet), size, seed);
        try (Site site = TarSite.open(archive)) {
            terms.writeTo(site, written -> {});
        }
    }

    /// The first concepts into a folder that is new, without a word.
    ///
    /// @throws UsageFault when there is no dictionary, or it has fewer concepts
    public static void write(Path wordNet, int count, Path folder) {
        WordNet dictionary = WordNet.open(wordNet);
        Corpus corpus = new Corpus(dictionary, Headwords.of(dictionary), count, false, null);
        try (Site site = FolderSite.open(folder)) {
            corpus.writeTo(site, tally -> {});
        }
    }

    private void show(Tally soFar) {
        show(soFar.terms());
    }

    private void show(long terms) {
        if (terms % STEP == 0) {
            progress.println(terms + " terms …");
        }
    }

    private static int explain(Exception failure, CommandLine command, ParseResult arguments) throws Exception {
        if (failure instanceof UncheckedIOException reading) {
            command.getErr()
                    .println("The WordNet dictionary cannot be read (" + reading.getCause()
                            + "): install wordnet-base again.");
            return Failures.UNUSABLE;
        }
        return new Failures().handleExecutionException(failure, command, arguments);
    }
}
