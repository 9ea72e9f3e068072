package io.termatlas.search.lucene.store;

import io.termatlas.model.store.Ledger;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.answer.SuggestionCache;
import io.termatlas.search.lucene.document.Schema;
import io.termatlas.search.lucene.document.StoredTerms;
import io.termatlas.search.lucene.ranking.LuceneView;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.StringHelper;

/// One committed generation, as a reader sees it: immutable. The opener closes it. It owns the
/// [Language] of its view, with the pool of analyses, which ends with the last user of the reader.
///
/// @param schema    the number of the layout that it was written in
/// @param isDerived whether what was derived follows from its terms
public record Snapshot(
        Path folder,
        DirectoryReader reader,
        int schema,
        Ledger ledger,
        boolean isDerived,
        LuceneView view,
        SuggestionCache suggestions)
        implements Closeable {

    /// The last commit of the folder.
    ///
    /// @param known the layouts that are read
    static Snapshot open(Path folder, Schema known) throws IOException {
        NumberedFolders.requireThere(folder);
        return of(folder, DirectoryReader.open(FSDirectory.open(folder)), known);
    }

    /// What the last commit says; empty before the first. Reads the list of segments alone.
    ///
    /// @param known the layouts that are read
    /// @throws io.termatlas.model.fault.StoreFault when it cannot be read
    public static Optional<Ledger> ledger(NumberedFolders folders, Schema known) {
        try {
            Optional<Path> folder = folders.current();
            return folder.isEmpty() ? Optional.empty() : Optional.of(ledger(folder.get(), known));
        } catch (IOException e) {
            throw IndexFaults.of(folders.home(), e);
        }
    }

    private static Ledger ledger(Path folder, Schema known) throws IOException {
        NumberedFolders.requireThere(folder);
        try (Directory directory = FSDirectory.open(folder)) {
            return CommitFacts.read(
                    folder, SegmentInfos.readLatestCommit(directory).getUserData(), known);
        }
    }

    /// The last commit of the same folder, which shares with this one what has not changed.
    ///
    /// @return empty when this is the last one
    Optional<Snapshot> newer(Schema known) throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        return newer == null ? Optional.empty() : Optional.of(of(folder, newer, known));
    }

    /// Takes the reader over, also when this fails.
    static Snapshot of(Path folder, DirectoryReader reader, Schema known) throws IOException {
        try {
            Map<String, String> facts = reader.getIndexCommit().getUserData();
            Ledger ledger = CommitFacts.read(folder, facts, known);
            Language language = Language.of(ledger.glossary().language());
            reader.getReaderCacheHelper().addClosedListener(any -> language.close());
            LuceneView view = new LuceneView(reader, language);
            return new Snapshot(
                    folder,
                    reader,
                    CommitFacts.schema(folder, facts),
                    ledger,
                    CommitFacts.isDerived(facts),
                    view,
                    new SuggestionCache(view));
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /// The id that Lucene drew for the commit.
    String commitId() {
        return StringHelper.idToString(
                ((StandardDirectoryReader) reader).getSegmentInfos().getId());
    }

    @Override
    public void close() throws IOException {
        reader.decRef();
    }

    /// Without ranking.
    public StoredTerms terms() {
        return view.terms();
    }
}
