package io.termatlas.search.lucene.store;

import io.termatlas.model.Glossary;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.model.store.StoredTerm;
import io.termatlas.model.store.TermsInOrder;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.lucene.document.DerivedColumns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// Writes the index of one folder. A folder that is not current when the sink is closed goes.
final class FolderSink implements IndexSink {
    private final NumberedFolders folders;
    private final Path folder;
    private final TermWriter writer;
    private final Language language;
    private final @Nullable Lock superseded;
    private final boolean beginsEmpty;
    private Role role;
    private @Nullable Snapshot committed;

    /// What the folder is to its glossary.
    enum Role {
        /// Readers read it.
        CURRENT,
        /// It becomes current with its first commit.
        NEXT,
        /// It never becomes current.
        SCRATCH,
        /// It lies elsewhere, and shows what the current one would become.
        REHEARSAL
    }

    /// @param language   taken over
    /// @param committed  what readers see when the sink is opened; taken over
    /// @param superseded the lock on the folder that this one is to replace; taken over
    FolderSink(
            NumberedFolders folders,
            Path folder,
            TermWriter writer,
            Language language,
            Role role,
            @Nullable Snapshot committed,
            @Nullable Lock superseded) {
        this(folders, folder, writer, language, role, role != Role.CURRENT, committed, superseded);
    }

    /// @param beginsEmpty whether the writer does
    FolderSink(
            NumberedFolders folders,
            Path folder,
            TermWriter writer,
            Language language,
            Role role,
            boolean beginsEmpty,
            @Nullable Snapshot committed,
            @Nullable Lock superseded) {
        this.folders = folders;
        this.folder = folder;
        this.writer = writer;
        this.language = language;
        this.role = role;
        this.beginsEmpty = beginsEmpty;
        this.committed = committed;
        this.superseded = superseded;
    }

    @Override
    public Optional<Ledger> ledger() {
        return Optional.ofNullable(committed).map(Snapshot::ledger);
    }

    @Override
    public Optional<String> commitId() {
        return Optional.ofNullable(committed).map(Snapshot::commitId);
    }

    @Override
    public boolean beginsEmpty() {
        return beginsEmpty;
    }

    @Override
    public void forEachStored(Consumer<StoredTerm> visitor) {
        Snapshot stored = committed;
        if (stored != null) {
            attempt(() -> stored.terms().forEachStored(visitor));
        }
    }

    @Override
    public Optional<StatedTerm> findStored(Slug slug) {
        Snapshot stored = committed;
        try {
            return stored == null ? Optional.empty() : stored.terms().find(slug);
        } catch (IOException e) {
            throw IndexFaults.of(folder, e);
        }
    }

    @Override
    public List<Slug> namedBy(Slug slug) {
        Snapshot stored = committed;
        try {
            return stored == null
                    ? List.of()
                    : stored.terms().relatedFrom(slug).stream()
                            .map(RelatedTerm::slug)
                            .toList();
        } catch (IOException e) {
            throw IndexFaults.of(folder, e);
        }
    }

    @Override
    public void upsert(StatedTerm term) {
        attempt(() -> writer.upsert(term, formerColumns(term.slug())));
    }

    /// Of most terms the same follows as before, and the columns need not be written a second time.
    private DerivedColumns formerColumns(Slug slug) throws IOException {
        Snapshot stored = committed;
        return stored == null ? DerivedColumns.NOTHING : stored.terms().derivedColumns(slug);
    }

    @Override
    public void remove(Slug slug) {
        attempt(() -> writer.remove(slug));
    }

    @Override
    public void read(Collection<Slug> slugs, Consumer<StatedTerm> visitor) {
        attempt(() -> writer.read(Set.copyOf(slugs), visitor));
    }

    @Override
    public TermsInOrder staged() {
        return visitor -> attempt(() -> writer.forEachTerm(visitor));
    }

    @Override
    public boolean isDerived() {
        Snapshot stored = committed;
        return stored != null && stored.isDerived();
    }

    @Override
    public void derive(Derived derived, Consumer<Slug> changed) {
        attempt(() -> writer.derive(derived, changed));
    }

    @Override
    public DerivedTerm derived(Slug slug) {
        try {
            return writer.derived(slug);
        } catch (IOException | AlreadyClosedException e) {
            throw IndexFaults.of(folder, e);
        }
    }

    @Override
    public SelfCheck check(Collection<Slug> changed) {
        try {
            return writer.check(changed, language);
        } catch (IOException | AlreadyClosedException e) {
            throw IndexFaults.of(folder, e);
        }
    }

    @Override
    public void commit(Ledger ledger) {
        requireCommittable(ledger);
        attempt(() -> {
            writer.commit(ledger);
            if (role == Role.NEXT) {
                folders.makeCurrent(folder);
                role = Role.CURRENT;
            }
            Snapshot newer = reopened();
            IOUtils.close(committed);
            committed = newer;
        });
    }

    private Snapshot reopened() throws IOException {
        Snapshot former = committed;
        return former != null && former.folder().equals(folder)
                ? former.newer(writer.schema()).orElseThrow()
                : Snapshot.open(folder, writer.schema());
    }

    @Override
    public void close() {
        attempt(() -> {
            IOUtils.close(committed, writer, superseded, language::close);
            if (role != Role.CURRENT) {
                NumberedFolders.remove(folder);
            }
        });
    }

    private void requireCommittable(Ledger ledger) {
        if (role == Role.SCRATCH || role == Role.REHEARSAL) {
            throw new IllegalStateException("an index that is thrown away is never committed");
        }
        Optional<Glossary> kept = role == Role.CURRENT ? ledger().map(Ledger::glossary) : Optional.empty();
        if (kept.isPresent() && !kept.get().equals(ledger.glossary())) {
            throw new IllegalStateException("the index holds " + kept.get() + ", not " + ledger.glossary());
        }
    }

    private void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException | AlreadyClosedException e) {
            throw IndexFaults.of(folder, e);
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }
}
