package io.termatlas.search.store;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.document.Fields;
import io.termatlas.search.document.StoredTerms;
import io.termatlas.search.ranking.Prominence;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// An open Lucene writer, as far as terms go. It holds Lucene's lock on its directory.
///
/// `upsert` and `remove` may be called from several threads, everything else from one. Owns the directory.
final class TermWriter implements Closeable {
    /// Small enough for runs on 256 MB, large enough that segments are few.
    private static final double BUFFER_MEGABYTES = 48;

    private final Directory directory;
    private final Function<StatedTerm, Document> layout;
    private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    private final IndexWriter writer;
    private @Nullable DirectoryReader uncommitted;

    TermWriter(Directory directory, OpenMode mode, Analyzer analyzer, Function<StatedTerm, Document> layout)
            throws IOException {
        this.directory = directory;
        this.layout = layout;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setOpenMode(mode)
                        .setSimilarity(new Prominence())
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setMergeScheduler(merges)
                        .setCommitOnClose(false));
    }

    void upsert(StatedTerm term) throws IOException {
        writer.updateDocument(slugIs(term.slug()), layout.apply(term));
    }

    void remove(Slug slug) throws IOException {
        writer.deleteDocuments(slugIs(slug));
    }

    /// The terms as they are now, uncommitted writes included. Writing on does not change what was returned.
    void read(Set<Slug> slugs, Consumer<StatedTerm> visitor) throws IOException {
        new StoredTerms(refreshed()).read(slugs, visitor);
    }

    /// Merges first what is to be merged, so that readers meet few segments; then one durable, visible step.
    void commit(Ledger ledger) throws IOException {
        writer.setLiveCommitData(CommitFacts.of(ledger).entrySet());
        writer.flush();
        writer.maybeMerge();
        merges.sync();
        writer.commit();
    }

    Directory directory() {
        return directory;
    }

    /// Rolls back what was not committed.
    @Override
    public void close() throws IOException {
        IOUtils.close(uncommitted, writer, directory);
    }

    private DirectoryReader refreshed() throws IOException {
        DirectoryReader reader = uncommitted;
        if (reader == null) {
            reader = DirectoryReader.open(writer);
        } else {
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                reader.close();
                reader = newer;
            }
        }
        uncommitted = reader;
        return reader;
    }

    private static Term slugIs(Slug slug) {
        return new Term(Fields.SLUG, slug.value());
    }
}
