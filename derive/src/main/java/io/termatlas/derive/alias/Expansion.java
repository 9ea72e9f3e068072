package io.termatlas.derive.alias;

import io.termatlas.model.NameClaim;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A definition that begins with what the name is short for: "Graphics Processing Unit: a processor …" of GPU.
final class Expansion {
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:Short for |An? acronym (?:for|of) |Stands for )?([^.:;,(—–\\n]{4,80}?)\\s*[:;,.—–(].*", Pattern.DOTALL);

    private Expansion() {}

    static List<NameClaim> of(String name, String definition) {
        Matcher beginning = BEGINNING.matcher(definition);
        if (!Acronym.is(name) || !beginning.matches()) {
            return List.of();
        }
        String words = beginning.group(1).strip();
        return Acronym.isShortFor(name, words)
                ? List.of(new NameClaim(name, words, beginning.group(1) + ": …"))
                : List.of();
    }
}
