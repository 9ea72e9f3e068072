package io.termatlas.bench.relevance;

import io.termatlas.bench.row.Figure;
import io.termatlas.bench.row.Limit;
import io.termatlas.bench.row.Row;
import io.termatlas.bench.row.Trial;
import io.termatlas.bench.row.Workbench;
import io.termatlas.search.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.search.suggest.InputIterator;
import org.apache.lucene.search.suggest.Lookup;
import org.apache.lucene.search.suggest.analyzing.FuzzySuggester;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/// Suggestions for every prefix of names with and without typos, in process on one thread, beside Lucene's suggester
/// that forgives typos. CPU time, so that a machine which has other things to do gives the same figure.
public final class SuggestRow implements Row {
    private static final String PEER = "Lucene's FuzzySuggester over the names";
    private static final int EACH = 25;
    private static final int WARM_UP = 4;
    private static final int SUGGESTIONS = 8;

    @Override
    public String name() {
        return "suggest";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "suggest-p50", "ms", "CPU time of a suggestion in process, the median", PEER, new Limit.None()),
                new Figure("suggest-p99", "ms", "likewise, the 99th percentile", PEER, new Limit.None()));
    }

    @Override
    public Trial open(Workbench bench) {
        Workload workload = Workload.ofWordNet(bench.wordNet(), bench.size(), EACH, bench.seed());
        Path folder = bench.newFolder("suggest");
        ProductEngine.write(folder, workload.terms());
        ProductEngine product = new ProductEngine(folder, Stopwatch.CPU);
        Trial trial = new Both(workload, product, product.open(), peer(workload));
        for (int round = 0; round < WARM_UP; round++) {
            trial.ours();
            trial.peers();
        }
        return trial;
    }

    private static Lookup peer(Workload workload) {
        FuzzySuggester suggester = new FuzzySuggester(new ByteBuffersDirectory(), "names", new StandardAnalyzer());
        List<BytesRef> names = workload.terms().stream()
                .map(term -> new BytesRef(term.name()))
                .distinct()
                .toList();
        try {
            suggester.build(new InputIterator.InputIteratorWrapper(iterator(names)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return suggester;
    }

    private static BytesRefIterator iterator(List<BytesRef> texts) {
        Iterator<BytesRef> left = texts.iterator();
        return () -> left.hasNext() ? left.next() : null;
    }

    private record Both(Workload workload, ProductEngine product, SearchIndex index, Lookup lucene) implements Trial {
        @Override
        public List<Double> ours() {
            return new Timing(workload.typed().stream()
                            .mapToLong(text -> product.suggest(index, text).nanos()))
                    .medianAndTail();
        }

        @Override
        public List<Double> peers() {
            return new Timing(workload.typed().stream().mapToLong(this::lookUp)).medianAndTail();
        }

        private long lookUp(String text) {
            long started = Stopwatch.CPU.nanos();
            try {
                lucene.lookup(text, false, SUGGESTIONS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Stopwatch.CPU.nanos() - started;
        }

        @Override
        public void close() {
            index.close();
        }
    }
}
