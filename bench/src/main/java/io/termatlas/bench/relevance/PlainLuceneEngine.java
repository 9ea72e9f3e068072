package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// Lucene as its manual shows it: StandardAnalyzer, the classic query parser over three fields, words joined by OR.
class PlainLuceneEngine implements Engine {
    private static final String[] FIELDS = {"name", "definition", "explanation"};
    private static final int SIZE = 20;
    private static final int WARM_UP = 8;

    private final Stopwatch stopwatch;

    PlainLuceneEngine(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    @Override
    public String name() {
        return "Lucene, StandardAnalyzer and QueryParser";
    }

    /// @return null for a text that the engine has no query for
    Query parse(String text) throws ParseException {
        Analyzer analyzer = new StandardAnalyzer();
        return new MultiFieldQueryParser(FIELDS, analyzer).parse(QueryParserBase.escape(text));
    }

    @Override
    public List<Answer> answer(List<Term> terms, List<io.termatlas.bench.relevance.Query> queries) {
        try (Opened opened = open(terms)) {
            List<Answer> answers = new ArrayList<>();
            for (int round = 0; round <= stopwatch.warmUp(WARM_UP); round++) {
                answers.clear();
                for (io.termatlas.bench.relevance.Query query : queries) {
                    answers.add(opened.ask(query.text()));
                }
            }
            return answers;
        }
    }

    /// An index of the terms in memory, ready to be asked.
    final Opened open(List<Term> terms) {
        try {
            Directory directory = new ByteBuffersDirectory();
            write(terms, directory);
            return new Opened(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Closed by the caller.
    final class Opened implements AutoCloseable {
        private final DirectoryReader reader;
        private final IndexSearcher searcher;

        private Opened(DirectoryReader reader) {
            this.reader = reader;
            this.searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
        }

        Answer ask(String text) {
            try {
                return PlainLuceneEngine.this.ask(searcher, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Answer ask(IndexSearcher searcher, String text) throws IOException {
        long started = stopwatch.nanos();
        List<String> slugs = new ArrayList<>();
        try {
            for (ScoreDoc hit : searcher.search(parse(text), SIZE).scoreDocs) {
                slugs.add(searcher.storedFields()
                        .document(hit.doc, Set.of("slug"))
                        .get("slug"));
            }
        } catch (ParseException e) {
            return new Answer(List.of(), stopwatch.nanos() - started);
        }
        return new Answer(slugs, stopwatch.nanos() - started);
    }

    private static void write(List<Term> terms, Directory directory) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (Term term : terms) {
                Document document = new Document();
                document.add(new StringField("slug", term.slug().value(), Store.YES));
                document.add(new StringField("key", Keys.of(term.name()), Store.NO));
                document.add(new TextField("name", term.name(), Store.NO));
                term.aliases().forEach(alias -> document.add(new TextField("name", alias, Store.NO)));
                term.aliases().forEach(alias -> document.add(new StringField("key", Keys.of(alias), Store.NO)));
                document.add(new TextField("definition", term.shortDefinition(), Store.NO));
                document.add(new TextField("explanation", term.explanation(), Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }
}
