package io.termatlas.search.lucene.document;

import io.termatlas.search.analysis.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.lucene.util.Version;

/// Which layout an index has, and what besides the terms shaped it.
public final class Schema {
    /// Raised with every change of [TermDocument], [TermBytes] or the commit's user data.
    public static final int NUMBER = 3;

    private Schema() {}

    /// A digest of all that makes another index of the same terms: layout, analysis of the language, Lucene's
    /// version.
    public static String derivation(Language language, int claims) {
        String facts = "schema " + NUMBER + ", claims " + claims + ", analysis " + Language.REVISION + " of '"
                + language.code() + "', Lucene " + Version.LATEST;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
