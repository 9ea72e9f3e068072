package io.termatlas.search;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.NameClaim;
import io.termatlas.model.Term;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.store.IndexSink;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.document.Schema;
import io.termatlas.search.store.IndexFaults;
import io.termatlas.search.store.NumberedFolders;
import io.termatlas.search.store.Sinks;
import io.termatlas.search.synonym.SynonymFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The index of one glossary on disk, `data/index/GLOSSARY`: the writing side.
///
/// Holds nothing open itself. Whoever opens a sink holds the glossary's lock; a second one is refused even so.
public final class IndexFolder {
    /// Readers follow within a second; a slow one has a minute.
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final NumberedFolders folders;
    private final Sinks sinks;

    /// An index of what the terms say of themselves alone.
    public IndexFolder(Path folder) {
        this(folder, GRACE, term -> List.of());
    }

    /// @param claims what the texts of a term say about names: that two of them mean the same
    public IndexFolder(Path folder, Function<Term, List<NameClaim>> claims) {
        this(folder, GRACE, claims);
    }

    IndexFolder(Path folder, Duration grace, Function<Term, List<NameClaim>> claims) {
        this.folders = new NumberedFolders(folder);
        this.sinks = new Sinks(folders, grace, claims);
    }

    /// The glossaries that have an index, sorted; none when the root is missing.
    public static List<GlossaryId> glossaries(Path indexRoot) {
        if (!Files.isDirectory(indexRoot)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(indexRoot)) {
            return children.filter(child -> new NumberedFolders(child).exists())
                    .flatMap(child -> id(child).stream())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw IndexFaults.of(indexRoot, e);
        }
    }

    /// What besides the terms shapes the index of a glossary in this language; another digest means a rebuild.
    public static String derivation(String language) {
        return derivation(language, 0);
    }

    /// The same for an index of more than the terms say of themselves alone.
    ///
    /// @param claims changes whenever the same texts make other claims about names
    public static String derivation(String language, int claims) {
        return Schema.derivation(Language.of(language), claims);
    }

    /// @throws io.termatlas.model.fault.UsageFault when the list of synonyms cannot be read, or a line of it is wrong
    public static void requireSynonyms(Path list) {
        SynonymFile.check(list);
    }

    /// Checks a list of synonyms and keeps it in the place of the one before; readers follow within a second.
    ///
    /// @throws io.termatlas.model.fault.UsageFault when a line of it is wrong
    public void keepSynonyms(Path list) {
        SynonymFile.replace(folders.home(), list);
    }

    /// Whether a run ever committed here.
    public boolean exists() {
        return folders.exists();
    }

    /// Goes on with the current folder; for a rebuild, or when there is none, begins the next one, which readers meet
    /// with the first commit. What a crash left behind is removed, and folders superseded more than a minute ago.
    ///
    /// @throws io.termatlas.model.fault.StoreFault when the index is being written, damaged or newer than this
    /// version
    public IndexSink openSink(Glossary glossary, boolean rebuild) {
        return sinks.open(glossary, rebuild);
    }

    /// An index for one run only, which can be read back but never committed; it is gone when the sink is closed.
    public IndexSink openScratch() {
        return sinks.openScratch();
    }

    private static Optional<GlossaryId> id(Path folder) {
        try {
            return Optional.of(new GlossaryId(folder.getFileName().toString()));
        } catch (UsageFault e) {
            return Optional.empty();
        }
    }
}
