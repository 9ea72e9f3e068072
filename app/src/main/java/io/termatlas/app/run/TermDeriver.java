package io.termatlas.app.run;

import io.termatlas.derive.Derivation;
import io.termatlas.derive.measure.LeidenCommunities;
import io.termatlas.ingest.run.Deriver;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.TermsInOrder;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.Words;
import java.util.Optional;

/// Derives with the stems by which the search knows the words of a language.
public final class TermDeriver implements Deriver {
    private static final long MEGABYTE = 1 << 20;
    /// What a run takes beside.
    private static final long REST = 128 * MEGABYTE;
    /// Names and candidates: with so much, WordNet's 117,659 terms were derived.
    private static final long BYTES_A_TERM = 1_200;

    private final String language;
    private final long heap;

    /// @param language the tag of the glossary's language
    TermDeriver(String language) {
        this(language, Runtime.getRuntime().maxMemory());
    }

    /// @param heap the most that it may be, in bytes
    TermDeriver(String language, long heap) {
        this.language = language;
        this.heap = heap;
    }

    /// What was derived of the terms of an index: as it has it, where that follows from its terms or nothing is to be
    /// derived of them, else worked out now. So equal terms give the same, whatever was before.
    public static Derived of(SearchIndex index) {
        Ledger ledger = index.ledger();
        return index.isDerived() || Deriving.isLeftOut(ledger.derivation())
                ? new StoredDerivation(index)
                : new TermDeriver(ledger.glossary().language()).derive(index::forEachTerm);
    }

    @Override
    public Optional<String> obstacle(long terms) {
        long wanted = REST + terms * BYTES_A_TERM;
        return wanted <= heap
                ? Optional.empty()
                : Optional.of("What " + terms + " terms mention was not looked for: that wants a heap of "
                        + wanted / MEGABYTE + " MB, and this process may have " + heap / MEGABYTE
                        + ". Set TERMATLAS_JAVA_OPTS=-Xmx" + (wanted / MEGABYTE + 1)
                        + "m, or do without by --no-derive.");
    }

    /// Reads all terms three times. Costs some 0.15 ms a term.
    @Override
    public Derived derive(TermsInOrder terms) {
        try (Language words = Language.of(language)) {
            return Derivation.of(terms, word -> Words.soleStem(words, word));
        }
    }

    @Override
    public Communities communities(TermsInOrder terms, Derived derived) {
        return LeidenCommunities.of(terms, derived);
    }
}
