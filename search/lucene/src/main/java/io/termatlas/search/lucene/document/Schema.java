package io.termatlas.search.lucene.document;

import io.termatlas.model.text.Sha256;
import io.termatlas.search.analysis.Language;
import org.apache.lucene.util.Version;

/// Which layouts of an index this version knows, and what besides the terms shapes one.
///
/// What a release wrote is read by every later one: readers answer from it, and the first run that writes takes its
/// terms over into an index of the new layout. So a change of the layout raises `number` and keeps the reading of the
/// layouts from `oldestReadable` on.
///
/// @param oldestReadable the layout of the first release
/// @param number         of the layout that is written
public record Schema(int oldestReadable, int number) {
    /// The number is raised with every change of [io.termatlas.search.entry.Entry#LAYOUT], [TermDocument], [TermBytes],
    /// [MentionBytes] or the commit's user data. Layouts 1 and 2 were never released.
    public static final Schema OURS = new Schema(3, 6);

    public Schema {
        if (oldestReadable > number) {
            throw new IllegalArgumentException("layout " + number + " is older than " + oldestReadable);
        }
    }

    /// A digest of all that makes another index of the same terms: layout, analysis of the language, Lucene's
    /// version.
    public String derivation(Language language, int claims) {
        String facts = "schema " + number + ", claims " + claims + ", analysis " + Language.REVISION + " of '"
                + language.code() + "', Lucene " + Version.LATEST
                + (language.missingDictionary().isEmpty() ? "" : ", without " + language.missingDictionary());
        return Sha256.of(facts).shortHex();
    }
}
