package io.termatlas.search;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What stores and searches the indexes of an installation, one a glossary. Holds nothing open itself; thread safe.
///
/// Every method throws a [StoreFault][io.termatlas.model.fault.StoreFault] when the engine cannot be used.
public interface SearchEngine {

    /// The glossaries that have an index, sorted: those that were committed at least once.
    List<GlossaryId> glossaries();

    /// What the last commit of a glossary says, without opening what it committed; empty before the first.
    Optional<Ledger> ledger(GlossaryId glossary);

    /// The reading side. The caller closes it.
    ///
    /// @throws io.termatlas.model.fault.UnknownFault when nothing was ever committed for the glossary
    SearchIndex open(GlossaryId glossary);

    /// The writing side. Goes on with what is there; for a rebuild, or when there is nothing, begins an index that
    /// readers meet with its first commit. What a crash left behind is removed. The caller holds the lock of the
    /// glossary; a second sink is refused even so.
    ///
    /// @throws io.termatlas.model.fault.StoreFault when the index is being written, damaged or newer than this
    /// version
    IndexSink sink(Glossary glossary, boolean rebuild);

    /// An index for one run only, which can be read back but never committed; it is gone when the sink is closed.
    IndexSink scratch(GlossaryId glossary);

    /// The same engine, whose sinks show what a run would come to: they read what is there, write to a temporary
    /// folder that goes when they are closed, and cannot commit. Nothing else is made, locked or tidied up.
    SearchEngine rehearsing();

    /// Leaves no trace of terms that were removed: rewrites what was last committed without them, as the same
    /// generation, and deletes all former folders at once. The caller holds the lock of the glossary.
    void purge(GlossaryId glossary);

    /// Copies what was last committed for the glossary into a folder, which is made, checks the copy by its checksums
    /// and
    /// forces it to the disk. Readers go on meanwhile; the caller holds the lock of the glossary.
    ///
    /// @return what the commit says
    Ledger save(GlossaryId glossary, Path folder);

    /// Makes what [#save] wrote the newest commit of the glossary, in one step for readers, whatever is there now. The
    /// caller holds the lock of the glossary.
    ///
    /// @return what the commit says
    /// @throws io.termatlas.model.fault.StoreFault when the copy is damaged; then readers see what they saw before
    Ledger putBack(Path folder, GlossaryId glossary);

    /// What besides the terms shapes the index of a glossary in this language; another digest means a rebuild.
    String derivation(String language);
}
