package io.termatlas.bench.relevance;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import io.termatlas.search.SearchIndex;
import java.nio.file.Path;
import java.util.List;

/// Whole answers of twenty hits to an equal share of every kind of query, in process on one thread, beside Lucene as
/// its manual shows it. CPU time, so that a machine which has other things to do gives the same figure.
public final class SearchRow implements Row {
    private static final String PEER = "Lucene's StandardAnalyzer and QueryParser, slugs alone";
    private static final int EACH = 40;
    private static final int WARM_UP = 4;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("search-p50", "ms", "CPU time of a search in process, the median", PEER, new Limit.None()),
                new Figure("search-p99", "ms", "likewise, the 99th percentile", PEER, new Limit.None()));
    }

    @Override
    public Trial open(Workbench bench) {
        Workload workload = Workload.ofWordNet(bench.wordNet(), bench.size(), EACH, bench.seed());
        Path folder = bench.newFolder("search");
        ProductEngine.write(folder, workload.terms());
        ProductEngine product = new ProductEngine(folder, Stopwatch.CPU);
        Trial trial = new Both(
                workload, product, product.open(), new PlainLuceneEngine(Stopwatch.CPU).open(workload.terms()));
        for (int round = 0; round < WARM_UP; round++) {
            trial.ours();
            trial.peers();
        }
        return trial;
    }

    private record Both(Workload workload, ProductEngine product, SearchIndex index, PlainLuceneEngine.Opened lucene)
            implements Trial {
        @Override
        public List<Double> ours() {
            return new Timing(workload.queries().stream()
                            .mapToLong(text -> product.ask(index, text).nanos()))
                    .medianAndTail();
        }

        @Override
        public List<Double> peers() {
            return new Timing(workload.queries().stream()
                            .mapToLong(text -> lucene.ask(text).nanos()))
                    .medianAndTail();
        }

        @Override
        public void close() {
            index.close();
            lucene.close();
        }
    }
}
