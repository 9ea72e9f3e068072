package io.termatlas.app.data;

import io.termatlas.derive.alias.OtherNames;
import io.termatlas.search.SearchEngine;
import io.termatlas.search.entry.NameClaims;
import io.termatlas.search.lucene.LuceneEngine;

/// The search engine of an installation; the only place that names it.
public final class SearchEngines {
    private SearchEngines() {}

    /// The engine of a data folder, with the other names that the texts of its terms state.
    public static SearchEngine of(DataFolder data) {
        return new LuceneEngine(data.index(), new NameClaims(OtherNames.REVISION, OtherNames::of));
    }
}
