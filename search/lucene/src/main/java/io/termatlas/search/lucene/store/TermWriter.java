package io.termatlas.search.lucene.store;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.answer.Findability;
import io.termatlas.search.lucene.document.DerivedColumns;
import io.termatlas.search.lucene.document.Fields;
import io.termatlas.search.lucene.document.Schema;
import io.termatlas.search.lucene.document.StoredTerms;
import io.termatlas.search.lucene.ranking.LuceneView;
import io.termatlas.search.lucene.ranking.WordSimilarity;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// An open Lucene writer, as far as terms go. It holds Lucene's lock on its directory.
///
/// `upsert` and `remove` may be called from several threads, everything else from one. Owns the directory.
final class TermWriter implements Closeable {
    /// Small enough for runs on 256 MB, large enough that segments are few.
    private static final double BUFFER_MEGABYTES = 48;
    /// A query looks a name up in every segment: the fewest that Lucene allows.
    private static final double SEGMENTS_PER_TIER = 2;

    private final Directory directory;
    private final TermLayout layout;
    private final Schema schema;
    private final boolean beginsEmpty;
    private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    private final IndexWriter writer;
    private volatile boolean isDerived;
    private @Nullable DirectoryReader uncommitted;

    /// The documents of a term.
    @FunctionalInterface
    interface TermLayout {
        List<Document> documents(StatedTerm term, DerivedColumns columns);
    }

    /// @param schema the number of the layout
    TermWriter(Directory directory, OpenMode mode, TermLayout layout, Schema schema) throws IOException {
        this.directory = directory;
        this.layout = layout;
        this.schema = schema;
        this.beginsEmpty = mode == OpenMode.CREATE;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setOpenMode(mode)
                        .setSimilarity(new WordSimilarity())
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setMergeScheduler(merges)
                        // While a run reads back and writes the graph, merges go on beside it.
                        .setMaxFullFlushMergeWaitMillis(0)
                        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER))
                        .setCommitOnClose(false));
    }

    /// @param columns as far as they are known; [#derive] puts them right
    void upsert(StatedTerm term, DerivedColumns columns) throws IOException {
        isDerived = false;
        writer.updateDocuments(entryIs(term.slug()), layout.documents(term, columns));
    }

    void remove(Slug slug) throws IOException {
        isDerived = false;
        writer.deleteDocuments(entryIs(slug));
    }

    /// The terms as they are now, uncommitted writes included. Writing on does not change what was returned.
    void read(Set<Slug> slugs, Consumer<StatedTerm> visitor) throws IOException {
        new StoredTerms(refreshed()).read(slugs, visitor);
    }

    /// Has the columns say what was derived from all that is written by now.
    ///
    /// @param changed told of each term whose column said something else
    void derive(Derived derived, Consumer<Slug> changed) throws IOException {
        DerivedColumns.forEachChange(refreshed(), derived, (slug, before, wanted) -> {
            if (before.rank() != wanted.rank()) {
                writer.updateNumericDocValue(isTerm(slug), Fields.RANK, wanted.rank());
            }
            if (!before.mentions().equals(wanted.mentions())) {
                writer.updateBinaryDocValue(isTerm(slug), Fields.MENTIONS, wanted.mentions());
            }
            changed.accept(slug);
        });
        isDerived = true;
    }

    /// All terms as they are now, in the order of slugs, uncommitted writes included.
    void forEachTerm(Consumer<StatedTerm> visitor) throws IOException {
        new StoredTerms(refreshed()).forEachTerm(visitor);
    }

    /// What the columns of a term say now.
    DerivedTerm derived(Slug slug) throws IOException {
        return new StoredTerms(refreshed()).derived(slug);
    }

    /// Whether names find their terms in what is written by now: all of them in a new index.
    SelfCheck check(Collection<Slug> changed, Language language) throws IOException {
        Findability names = new Findability(new LuceneView(refreshed(), language));
        return beginsEmpty ? names.checkAll(changed) : names.check(changed);
    }

    /// Merges first what is to be merged, so that readers meet few segments, and just one of a new index; then one
    /// durable, visible step.
    void commit(Ledger ledger) throws IOException {
        writer.setLiveCommitData(CommitFacts.of(ledger, schema, isDerived).entrySet());
        writer.flush();
        if (beginsEmpty) {
            writer.forceMerge(1);
        } else {
            writer.maybeMerge();
        }
        merges.sync();
        writer.commit();
    }

    /// Rewrites all segments into one without the deleted documents. The facts of the last commit stay.
    void purge() throws IOException {
        writer.forceMerge(1);
        merges.sync();
        writer.commit();
    }

    Schema schema() {
        return schema;
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

    private static Term isTerm(Slug slug) {
        return new Term(Fields.SLUG, slug.value());
    }

    /// The term and the questions of its FAQ.
    private static Term entryIs(Slug slug) {
        return new Term(Fields.ENTRY, slug.value());
    }
}
