package io.termatlas.search.lucene.store;

import io.termatlas.model.file.DurableFolder;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.lucene.document.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.IOUtils;

/// Copies the last commit of a folder, and nothing else that lies there. Nobody may write the folder meanwhile.
public final class CommitCopy {
    private final Schema known;

    /// @param known the layouts that are read
    public CommitCopy(Schema known) {
        this.known = known;
    }

    /// Copies what is current into a folder that is made for it.
    ///
    /// @return what the commit says
    /// @throws io.termatlas.model.fault.StoreFault when either cannot be used, or the checksum of a file is wrong
    public Ledger save(NumberedFolders folders, Path target) {
        try {
            Path current = folders.current().orElseThrow(() -> IndexFaults.damaged(folders.home(), "nothing is there"));
            NumberedFolders.requireThere(current);
            new DurableFolder(target).create();
            return copy(current, target);
        } catch (IOException e) {
            throw IndexFaults.of(folders.home(), e);
        }
    }

    /// Makes a copy what readers of the folders see, in one step.
    ///
    /// @return what the commit says
    /// @throws io.termatlas.model.fault.StoreFault when either cannot be used, or the checksum of a file is wrong;
    /// then readers see what they saw before
    public Ledger putBack(Path source, NumberedFolders folders) {
        try {
            NumberedFolders.requireThere(source);
            Path next = folders.create();
            try {
                Ledger ledger = copy(source, next);
                folders.makeCurrent(next);
                return ledger;
            } catch (IOException | RuntimeException e) {
                NumberedFolders.remove(next);
                throw e;
            }
        } catch (IOException e) {
            throw IndexFaults.of(source, e);
        }
    }

    private Ledger copy(Path from, Path to) throws IOException {
        try (Directory source = FSDirectory.open(from);
                Directory target = FSDirectory.open(to)) {
            Collection<String> files = SegmentInfos.readLatestCommit(source).files(true);
            for (String file : files) {
                target.copyFrom(source, file, file, IOContext.DEFAULT);
            }
            target.sync(files);
            target.syncMetaData();
        }
        return checked(to);
    }

    private Ledger checked(Path folder) throws IOException {
        Snapshot copy = Snapshot.open(folder, known);
        try {
            for (LeafReaderContext leaf : copy.reader().leaves()) {
                leaf.reader().checkIntegrity();
            }
            return copy.ledger();
        } finally {
            IOUtils.close(copy);
        }
    }
}
