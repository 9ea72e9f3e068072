package io.termatlas.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The least that makes a site searchable: every text of each payload through StandardAnalyzer into one field of a
/// Lucene index, the payload stored beside it, the page's folder as its key. As a program: `BareIndex SITE INDEX`.
public final class BareIndex implements AutoCloseable {
    /// Files that are handed over to a thread together.
    private static final int TOGETHER = 64;

    private static final JsonMapper JSON = new JsonMapper();

    private final IndexWriter writer;

    BareIndex(Path folder) {
        try {
            writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new StandardAnalyzer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String... arguments) {
        try (BareIndex index = new BareIndex(Path.of(arguments[1]))) {
            index.addAll(Path.of(arguments[0]));
        }
    }

    /// All payloads of the site, on as many threads as the machine has processors; committed at the end.
    void addAll(Path site) {
        try (ExecutorService threads =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                Stream<Path> found = Files.walk(site)) {
            Iterator<List<Path>> groups = found.filter(file -> file.endsWith("_payload.json"))
                    .gather(Gatherers.windowFixed(TOGETHER))
                    .iterator();
            List<Future<?>> added = new ArrayList<>();
            while (groups.hasNext()) {
                List<Path> group = groups.next();
                added.add(threads.submit(() -> group.forEach(this::add)));
            }
            for (Future<?> each : added) {
                each.get();
            }
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the bare index cannot be written", e);
        }
    }

    private void add(Path file) {
        try {
            String slug = String.valueOf(file.getName(file.getNameCount() - 2));
            writer.addDocument(document(slug, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces a page's document and commits.
    void update(String slug, byte[] payload) {
        try {
            writer.updateDocument(new Term("slug", slug), document(slug, payload));
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String slug, byte[] payload) {
        Document document = new Document();
        document.add(new StringField("slug", slug, Store.YES));
        document.add(new StoredField("payload", payload));
        for (JsonNode entry : JSON.readTree(payload)) {
            if (entry.isString()) {
                document.add(new TextField("text", entry.stringValue(), Store.NO));
            }
        }
        return document;
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
