package io.termatlas.bench.mention;

import io.termatlas.bench.CommandLines;
import io.termatlas.bench.dictd.FoldocGlossary;
import io.termatlas.derive.mention.Mentions;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "mentions",
        description = "Measures which references of a dictionary are found in its texts when a share of them is shown "
                + "as related terms, and prints a table: precision, recall and F1 of all, and of those not shown.")
final class MeasureMentions implements Callable<Integer> {
    private final PrintWriter out;

    @Option(
            names = "--dictionaries",
            paramLabel = "NAME",
            split = ",",
            description = "Of dictd, with references in braces (default: ${DEFAULT-VALUE}).")
    private List<String> dictionaries = List.of("foldoc", "jargon");

    @Option(
            names = "--dictd",
            paramLabel = "FOLDER",
            description = "Where the dictionaries are (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("/usr/share/dictd");

    @Option(
            names = "--shares",
            paramLabel = "SHARE",
            split = ",",
            description = "Of the references that are shown, from 0 to 1 (default: ${DEFAULT-VALUE}).")
    private List<Double> shares = List.of(0.5, 0.2, 0.0);

    @Option(names = "--seed", paramLabel = "N", description = "Another seed shows others (default: ${DEFAULT-VALUE}).")
    private long seed = 5;

    private MeasureMentions(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] args) {
        CommandLines.run(MeasureMentions::commandLine, args);
    }

    static CommandLine commandLine(PrintWriter out) {
        return CommandLines.of(new MeasureMentions(out), out);
    }

    @Override
    public Integer call() {
        out.println(
                "| dictionary | terms | shown | all: precision | recall | F1 | hidden: precision | recall | F1 | ms |");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (String dictionary : dictionaries) {
            List<Term> terms = FoldocGlossary.read(folder, dictionary);
            for (double share : shares) {
                row(dictionary, share, HiddenLinks.of(terms, share, seed));
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private void row(String dictionary, double share, HiddenLinks glossary) {
        long started = System.nanoTime();
        Set<Link> found = found(glossary.terms());
        long millis = (System.nanoTime() - started) / 1_000_000;
        Accuracy all = glossary.all(found);
        Accuracy hidden = glossary.hidden(found);
        out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %d |",
                dictionary,
                glossary.terms().size(),
                share,
                all.precision(),
                all.recall(),
                all.f1(),
                hidden.precision(),
                hidden.recall(),
                hidden.f1(),
                millis));
    }

    private static Set<Link> found(List<StatedTerm> terms) {
        try (Language english = Language.of("en")) {
            Mentions mentions = Mentions.of(terms::forEach, word -> Words.soleStem(english, word));
            return terms.stream()
                    .flatMap(term ->
                            mentions.in(term.slug()).stream().map(mention -> new Link(term.slug(), mention.target())))
                    .collect(Collectors.toSet());
        }
    }
}
