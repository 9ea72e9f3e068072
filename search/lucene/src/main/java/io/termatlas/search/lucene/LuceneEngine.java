package io.termatlas.search.lucene;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.SearchEngine;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.entry.NameClaims;
import io.termatlas.search.lucene.document.Schema;
import io.termatlas.search.lucene.store.CommitCopy;
import io.termatlas.search.lucene.store.IndexFaults;
import io.termatlas.search.lucene.store.NumberedFolders;
import io.termatlas.search.lucene.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lucene in this process, one folder a glossary.
public final class LuceneEngine implements SearchEngine {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneEngine.class);

    private final Path root;
    private final NameClaims claims;
    private final boolean rehearses;

    /// @param root   `data/index`
    /// @param claims of the terms that are written
    public LuceneEngine(Path root, NameClaims claims) {
        this(root, claims, false);
    }

    private LuceneEngine(Path root, NameClaims claims, boolean rehearses) {
        this.root = root;
        this.claims = claims;
        this.rehearses = rehearses;
    }

    @Override
    public List<GlossaryId> glossaries() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(child -> new NumberedFolders(child).exists())
                    .flatMap(child -> id(child).stream())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    @Override
    public Optional<Ledger> ledger(GlossaryId glossary) {
        return Snapshot.ledger(new NumberedFolders(home(glossary)), Schema.OURS);
    }

    @Override
    public SearchIndex open(GlossaryId glossary) {
        return LuceneIndex.open(home(glossary));
    }

    @Override
    public IndexSink sink(Glossary glossary, boolean rebuild) {
        warnOfMissingDictionary(glossary);
        IndexFolder folder = folder(glossary.id());
        return rehearses ? folder.rehearse(glossary, rebuild) : folder.openSink(glossary, rebuild);
    }

    @Override
    public IndexSink scratch(GlossaryId glossary) {
        IndexFolder folder = folder(glossary);
        return rehearses ? folder.rehearseScratch() : folder.openScratch();
    }

    @Override
    public SearchEngine rehearsing() {
        return new LuceneEngine(root, claims, true);
    }

    @Override
    public void purge(GlossaryId glossary) {
        folder(glossary).purge();
    }

    @Override
    public Ledger save(GlossaryId glossary, Path folder) {
        return new CommitCopy(Schema.OURS).save(new NumberedFolders(home(glossary)), folder);
    }

    @Override
    public Ledger putBack(Path folder, GlossaryId glossary) {
        return new CommitCopy(Schema.OURS).putBack(folder, new NumberedFolders(home(glossary)));
    }

    @Override
    public String derivation(String language) {
        return Schema.OURS.derivation(Language.of(language), claims.revision());
    }

    private static void warnOfMissingDictionary(Glossary glossary) {
        try (Language language = Language.of(glossary.language())) {
            if (!language.missingDictionary().isEmpty()) {
                LOG.warn(
                        "{}: the words of its language, {}, are found less well without the dictionary in {}: put that"
                                + " jar of Lucene back into lib, or into lib/ext, and run again.",
                        glossary.id(),
                        glossary.language(),
                        language.missingDictionary());
            }
        }
    }

    private IndexFolder folder(GlossaryId glossary) {
        return new IndexFolder(home(glossary), claims);
    }

    private Path home(GlossaryId glossary) {
        return root.resolve(glossary.value());
    }

    private static Optional<GlossaryId> id(Path folder) {
        try {
            return Optional.of(new GlossaryId(folder.getFileName().toString()));
        } catch (UsageFault e) {
            return Optional.empty();
        }
    }
}
