package io.termatlas.bench.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What WordNet says of a concept.
///
/// @param definition as written: mostly a phrase that begins small and has no full stop
/// @param examples   quoted sentences parted by `;`, as written; empty when there are none
record Gloss(String definition, String examples) {
    private static final Pattern DEFINITION_AND_EXAMPLES = Pattern.compile("(.+?)\\s*[;:]\\s*(\".*)");
    private static final Pattern LOOSE_END = Pattern.compile("[;\\s]+$");

    Gloss {
        if (definition.isEmpty()) {
            throw new IllegalArgumentException("a gloss without a definition");
        }
    }

    /// The definition ends where `;` or `:` leads to the first quotation. A quotation inside of the definition is part
    /// of it.
    static Gloss parse(String text) {
        String gloss = LOOSE_END.matcher(text.strip()).replaceFirst("");
        Matcher parts = DEFINITION_AND_EXAMPLES.matcher(gloss);
        return parts.matches() ? new Gloss(parts.group(1), parts.group(2)) : new Gloss(gloss, "");
    }
}
