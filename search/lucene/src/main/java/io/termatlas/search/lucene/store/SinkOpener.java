package io.termatlas.search.lucene.store;

import io.termatlas.model.Glossary;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.store.IndexSink;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.entry.Entry;
import io.termatlas.search.entry.NameClaims;
import io.termatlas.search.lucene.document.Schema;
import io.termatlas.search.lucene.document.TermDocument;
import io.termatlas.search.lucene.store.FolderSink.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the folders of a glossary for writing.
///
/// At most one sink is open at a time, throw-away ones aside: Lucene's lock on the current folder sees to it, also
/// when the sink writes into a new one.
public final class SinkOpener {
    private static final Logger LOG = LoggerFactory.getLogger(SinkOpener.class);

    private static final String REHEARSAL = "termatlas-dry-run-";

    private final NumberedFolders folders;
    private final Duration grace;
    private final NameClaims claims;
    private final Schema schema;

    /// @param grace  how long a superseded folder stays for readers that have not followed yet
    /// @param claims what the texts of a term say about names
    /// @param schema of what is written
    public SinkOpener(NumberedFolders folders, Duration grace, NameClaims claims, Schema schema) {
        this.folders = folders;
        this.grace = grace;
        this.claims = claims;
        this.schema = schema;
    }

    /// Goes on with the current folder; begins a new one for a rebuild, when there is none, and when the current one
    /// has an older layout: no folder holds two of them.
    public IndexSink open(Glossary glossary, boolean rebuild) {
        try {
            Optional<Path> current = rebuild ? Optional.empty() : folders.current();
            folders.sweep(grace);
            return current.isPresent() ? goOn(current.get(), glossary) : begin(glossary);
        } catch (IOException e) {
            throw IndexFaults.of(folders.home(), e);
        }
    }

    /// Begins a folder that is thrown away in the end, and needs not be searchable.
    public IndexSink openScratch() {
        try {
            return scratch(folders.createScratch());
        } catch (IOException e) {
            throw IndexFaults.of(folders.home(), e);
        }
    }

    private IndexSink scratch(Path folder) throws IOException {
        TermWriter writer = new TermWriter(
                FSDirectory.open(folder), OpenMode.CREATE, (stated, columns) -> TermDocument.bare(stated), schema);
        return new FolderSink(folders, folder, writer, Language.of(""), Role.SCRATCH, null, null);
    }

    /// What [#open] gives, but written to a temporary folder: it reads what is current, changes nothing there, takes
    /// no lock, and never commits. Nobody may write the glossary meanwhile.
    public IndexSink rehearse(Glossary glossary, boolean rebuild) {
        try {
            Optional<Path> current = rebuild ? Optional.empty() : folders.current();
            Path folder = Files.createTempDirectory(REHEARSAL);
            try {
                return current.isPresent()
                        ? rehearseOn(current.get(), folder, glossary)
                        : rehearseAnew(folder, glossary, replaced());
            } catch (IOException | RuntimeException e) {
                NumberedFolders.remove(folder);
                throw e;
            }
        } catch (IOException e) {
            throw IndexFaults.of(folders.home(), e);
        }
    }

    private IndexSink rehearseOn(Path current, Path folder, Glossary glossary) throws IOException {
        Snapshot committed = Snapshot.open(current, schema);
        try {
            if (isOutdated(committed, glossary)) {
                return rehearseAnew(folder, glossary, committed);
            }
            Language language = Language.of(committed.ledger().glossary().language());
            Directory written = new ShadowDirectory(FSDirectory.open(current), FSDirectory.open(folder));
            TermWriter writer = writer(written, OpenMode.APPEND, language);
            return new FolderSink(folders, folder, writer, language, Role.REHEARSAL, false, committed, null);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(committed);
            throw e;
        }
    }

    private IndexSink rehearseAnew(Path folder, Glossary glossary, @Nullable Snapshot committed) throws IOException {
        Language language = Language.of(glossary.language());
        TermWriter writer = writer(FSDirectory.open(folder), OpenMode.CREATE, language);
        return new FolderSink(folders, folder, writer, language, Role.REHEARSAL, true, committed, null);
    }

    /// What [#openScratch] gives, in a temporary folder.
    public IndexSink rehearseScratch() {
        try {
            return scratch(Files.createTempDirectory(REHEARSAL));
        } catch (IOException e) {
            throw IndexFaults.of(folders.home(), e);
        }
    }

    /// Rewrites the current folder without what was deleted in it, whatever its layout, and removes all others.
    public void purge() {
        try {
            Optional<Path> current = folders.current();
            folders.sweep(Duration.ZERO);
            if (current.isPresent()) {
                NumberedFolders.requireThere(current.get());
                try (TermWriter writer = new TermWriter(
                        FSDirectory.open(current.get()), OpenMode.APPEND, (stated, columns) -> List.of(), schema)) {
                    writer.purge();
                }
            }
        } catch (IOException e) {
            throw IndexFaults.of(folders.home(), e);
        }
    }

    private IndexSink goOn(Path folder, Glossary glossary) throws IOException {
        Snapshot committed = Snapshot.open(folder, schema);
        if (isOutdated(committed, glossary)) {
            committed.close();
            return begin(glossary);
        }
        return resume(folder, committed);
    }

    /// One of another language or base URL is not: those change in a rebuild only, and a sink that goes on with it
    /// does not commit.
    private boolean isOutdated(Snapshot committed, Glossary glossary) {
        return committed.schema() != schema.number()
                && committed.ledger().glossary().equals(glossary);
    }

    /// The language of what is there decides the analysis. Takes the snapshot over.
    private IndexSink resume(Path folder, Snapshot committed) throws IOException {
        try {
            Language language = Language.of(committed.ledger().glossary().language());
            TermWriter writer = writer(folder, OpenMode.APPEND, language);
            return new FolderSink(folders, folder, writer, language, Role.CURRENT, committed, null);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(committed);
            throw e;
        }
    }

    private IndexSink begin(Glossary glossary) throws IOException {
        Lock superseded = lockOfCurrent();
        @Nullable Snapshot committed = null;
        try {
            committed = replaced();
            Path folder = folders.create();
            Language language = Language.of(glossary.language());
            TermWriter writer = writer(folder, OpenMode.CREATE, language);
            return new FolderSink(folders, folder, writer, language, Role.NEXT, committed, superseded);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(superseded, committed);
            throw e;
        }
    }

    /// What a rebuild is about to replace; nothing when that cannot be read: a rebuild is the way out of it.
    private @Nullable Snapshot replaced() throws IOException {
        Optional<Path> current = folders.intactCurrent();
        if (current.isEmpty()) {
            return null;
        }
        try {
            return Snapshot.open(current.get(), schema);
        } catch (IOException | StoreFault e) {
            LOG.warn(
                    "The index in {} cannot be read: the rebuild begins without it and keeps no term that no source states.",
                    current.get(),
                    e);
            return null;
        }
    }

    /// Nothing when there is no current folder, or none that could be locked: a rebuild is the way out of a damaged
    /// index.
    private @Nullable Lock lockOfCurrent() throws IOException {
        Optional<Path> current = folders.intactCurrent();
        if (current.isEmpty()) {
            return null;
        }
        try (Directory directory = FSDirectory.open(current.get())) {
            return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        }
    }

    private TermWriter writer(Path folder, OpenMode mode, Language language) throws IOException {
        return writer(FSDirectory.open(folder), mode, language);
    }

    private TermWriter writer(Directory directory, OpenMode mode, Language language) throws IOException {
        return new TermWriter(
                directory,
                mode,
                (stated, columns) -> TermDocument.of(Entry.of(stated, language, claims), columns),
                schema);
    }
}
