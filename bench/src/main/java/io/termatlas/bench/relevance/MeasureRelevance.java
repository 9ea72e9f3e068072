package io.termatlas.bench.relevance;

import io.termatlas.bench.CommandLines;
import io.termatlas.bench.relevance.CorpusOptions.Measured;
import io.termatlas.bench.relevance.Engine.Answer;
import io.termatlas.bench.relevance.Judge.Rule;
import io.termatlas.model.Term;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "relevance",
        description = "Measures search on queries made of a glossary, beside its peers, and prints the tables.")
final class MeasureRelevance implements Callable<Integer> {
    private final PrintWriter out;

    @Mixin
    private CorpusOptions corpus = new CorpusOptions();

    @Option(
            names = "--each",
            paramLabel = "N",
            description = "Queries of every kind, all there can be when there are fewer (default: ${DEFAULT-VALUE}).")
    private int each = 300;

    @Option(names = "--kinds", paramLabel = "KIND", split = ",", description = "Only these kinds (default: all).")
    private List<QueryKind> kinds = List.of(QueryKind.values());

    @Option(
            names = "--ambiguous",
            description = "Make definition words, too, that several terms have all of in name or definition.")
    private boolean ambiguous;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed makes other queries (default: 5).")
    private long seed = 5;

    @Option(
            names = "--peers",
            paramLabel = "PEER",
            split = ",",
            description = "Who is measured beside Termatlas: ${COMPLETION-CANDIDATES} (default: rule,lucene,bare).")
    private List<Peer> peers = new ArrayList<>(List.of(Peer.RULE, Peer.LUCENE, Peer.BARE));

    @Option(
            names = "--cpu",
            description = "Count the thread's CPU time for Termatlas: for a machine that is not quiet.")
    private boolean cpu;

    @Option(
            names = "--untimed",
            description = "Ask each query once and measure no times: sooner, where only what is found matters.")
    private boolean untimed;

    @Option(names = "--misses", paramLabel = "FILE", description = "Write down what Termatlas did not find first.")
    private @Nullable Path misses;

    @Option(names = "--work", paramLabel = "FOLDER", description = "For indexes and the files of the peers.")
    private Path work = Path.of(System.getProperty("java.io.tmpdir"), "termatlas-relevance");

    @Option(names = "--scripts", hidden = true, description = "Where the scripts of the peers are.")
    private Path scripts = Path.of("bench", "peers");

    enum Peer {
        RULE,
        LUCENE,
        BARE,
        MINISEARCH,
        POSTGRES
    }

    private MeasureRelevance(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] args) {
        CommandLines.run(MeasureRelevance::commandLine, args);
    }

    static CommandLine commandLine(PrintWriter out) {
        return CommandLines.of(new MeasureRelevance(out), out).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws IOException {
        Measured measured = corpus.read();
        List<Term> glossary = measured.terms();
        QueryBasis basis = new QueryBasis(glossary);
        QueryMaker maker = new QueryMaker(glossary, basis, new Descriptions(glossary), measured.speech(), seed);
        List<Exam> exams = exams(measured, maker);
        List<Query> queries =
                exams.stream().flatMap(exam -> exam.queries().stream()).toList();
        out.println(glossary.size() + " terms, " + queries.size() + " queries, seed " + seed);
        out.println(maker.census());
        out.println();
        Judge judge = new Judge(glossary);
        Tables tables = new Tables(judge, rules(), queries, out::println);
        ProductEngine product = new ProductEngine(work.resolve("termatlas"), measured.language(), stopwatch());
        List<Answer> answers = Exam.sit(product, exams);
        tables.head();
        tables.ceiling(new Ceiling(judge, basis, glossary));
        tables.rows(product.name(), answers);
        for (Peer peer : peers) {
            Engine engine = engine(peer);
            tables.rows(engine.name(), Exam.sit(engine, exams));
        }
        if (!untimed) {
            out.println();
            tables.times(answers);
            out.println();
            new Extremes(product).print(glossary, queries, out);
        }
        if (misses != null) {
            List<String> lines = new ArrayList<>();
            new Tables(judge, rules(), queries, lines::add).misses(answers);
            Files.write(misses, lines);
        }
        return CommandLine.ExitCode.OK;
    }

    /// Of half of the glossary first, so that the index that stays is that of the whole.
    private List<Exam> exams(Measured measured, QueryMaker maker) {
        HeldOut heldOut = HeldOut.of(
                measured.terms(), measured.otherWords(), kinds.contains(QueryKind.NO_ANSWER) ? each : 0, seed);
        return List.of(
                new Exam(heldOut.kept(), heldOut.queries()),
                new Exam(measured.terms(), maker.make(kinds, each, ambiguous ? Answers.ANY : Answers.ONE)));
    }

    private Stopwatch stopwatch() {
        if (untimed) {
            return Stopwatch.NONE;
        }
        return cpu ? Stopwatch.CPU : Stopwatch.WALL;
    }

    private Engine engine(Peer peer) {
        return switch (peer) {
            case RULE -> new RuleEngine();
            case LUCENE -> new PlainLuceneEngine(untimed ? Stopwatch.NONE : Stopwatch.WALL);
            case BARE -> new BareTermEngine(untimed ? Stopwatch.NONE : Stopwatch.WALL);
            case MINISEARCH ->
                new ScriptEngine(
                        "MiniSearch",
                        List.of("node", scripts.resolve("minisearch.mjs").toString()),
                        work.resolve("minisearch"));
            case POSTGRES ->
                new ScriptEngine(
                        "PostgreSQL, full text and pg_trgm",
                        List.of("sh", scripts.resolve("postgres.sh").toString()),
                        work.resolve("postgres"));
        };
    }

    /// Where no query fits several terms, what is as good says nothing new.
    private List<Rule> rules() {
        return Stream.of(Rule.values())
                .filter(rule -> ambiguous || rule != Rule.AS_GOOD)
                .toList();
    }
}
