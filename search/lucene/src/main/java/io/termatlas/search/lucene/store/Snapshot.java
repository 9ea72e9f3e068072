package io.termatlas.search.lucene.store;

import io.termatlas.model.store.Ledger;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.lucene.document.StoredTerms;
import io.termatlas.search.lucene.ranking.Vocabulary;
import io.termatlas.search.lucene.ranking.WordScore;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/// One committed generation, as a reader sees it: nothing of it ever changes. Whoever opened it closes it.
///
/// @param searcher without executor and without query cache: the time of a query does not depend on those before it
public record Snapshot(
        Path folder,
        DirectoryReader reader,
        IndexSearcher searcher,
        Ledger ledger,
        Language language,
        Vocabulary vocabulary)
        implements Closeable {

    /// The last commit of the folder.
    static Snapshot open(Path folder) throws IOException {
        NumberedFolders.requireThere(folder);
        return of(folder, DirectoryReader.open(FSDirectory.open(folder)));
    }

    /// Takes the reader over, also when this fails.
    static Snapshot of(Path folder, DirectoryReader reader) throws IOException {
        try {
            Ledger ledger = CommitFacts.read(folder, reader.getIndexCommit().getUserData());
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new WordScore());
            searcher.setQueryCache(null);
            return new Snapshot(
                    folder,
                    reader,
                    searcher,
                    ledger,
                    Language.of(ledger.glossary().language()),
                    new Vocabulary(reader));
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        reader.decRef();
    }

    public StoredTerms terms() {
        return new StoredTerms(reader);
    }
}
