package io.termatlas.search.lucene.store;

import io.termatlas.model.store.Ledger;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.lucene.document.StoredTerms;
import io.termatlas.search.lucene.ranking.LuceneView;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/// One committed generation, as a reader sees it: nothing of it ever changes. Whoever opened it closes it.
public record Snapshot(Path folder, DirectoryReader reader, Ledger ledger, LuceneView view) implements Closeable {

    /// The last commit of the folder.
    static Snapshot open(Path folder) throws IOException {
        NumberedFolders.requireThere(folder);
        return of(folder, DirectoryReader.open(FSDirectory.open(folder)));
    }

    /// Takes the reader over, also when this fails.
    static Snapshot of(Path folder, DirectoryReader reader) throws IOException {
        try {
            Ledger ledger = CommitFacts.read(folder, reader.getIndexCommit().getUserData());
            Language language = Language.of(ledger.glossary().language());
            return new Snapshot(folder, reader, ledger, new LuceneView(reader, language));
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
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
