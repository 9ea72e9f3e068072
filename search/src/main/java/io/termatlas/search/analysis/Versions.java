package io.termatlas.search.analysis;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The ways to write the version in a name: "API v3" and "API version 3", "PCIe 5.0" and "PCIe gen 5".
final class Versions {
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    /// Behind another word: a name that is nothing but a version keeps it.
    private static final Pattern WORD = Pattern.compile(
            "(?<=[\\p{L}\\p{N})][\\s-]{1,4})(?:version|ver|vers|v|generation|gen|release|rel|rev)[.\\s-]{0,3}(?=\\p{Nd})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ZEROS = Pattern.compile("(?<![.\\p{Nd}])(\\p{Nd}{1,4})(?:\\.0){1,3}(?![.\\p{Nd}])");

    private Versions() {}

    /// Without the word, and with a "v" for it; without zeros behind the point. None where nothing changes.
    static Set<String> of(String text) {
        Set<String> versions = new LinkedHashSet<>();
        if (DIGIT.matcher(text).find()) {
            String number = ZEROS.matcher(text).replaceAll("$1");
            versions.add(WORD.matcher(number).replaceAll(""));
            versions.add(WORD.matcher(number).replaceAll("v"));
            versions.remove(text);
        }
        return versions;
    }
}
