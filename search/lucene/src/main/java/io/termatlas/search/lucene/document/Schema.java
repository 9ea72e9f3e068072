package io.termatlas.search.lucene.document;

import io.termatlas.model.text.Sha256;
import io.termatlas.search.analysis.Language;
import org.apache.lucene.util.Version;

/// Which layout an index has, and what besides the terms shaped it.
public final class Schema {
    /// Raised with every change of [io.termatlas.search.entry.Entry#LAYOUT], [TermDocument], [TermBytes] or the
    /// commit's user data.
    public static final int NUMBER = 3;

    private Schema() {}

    /// A digest of all that makes another index of the same terms: layout, analysis of the language, Lucene's
    /// version.
    public static String derivation(Language language, int claims) {
        String facts = "schema " + NUMBER + ", claims " + claims + ", analysis " + Language.REVISION + " of '"
                + language.code() + "', Lucene " + Version.LATEST;
        return Sha256.of(facts).shortHex();
    }
}
