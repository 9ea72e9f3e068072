package io.termatlas.derive.alias;

import io.termatlas.model.NameClaim;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A definition that begins with what the name is short for, "Graphics Processing Unit: a processor …" of GPU, or with
/// what is short for the name, "(GPU) A processor …" of Graphics Processing Unit.
final class Expansion {
    private static final Pattern PREFIX = Pattern.compile(
            "(?:Short for |An? acronym (?:for|of) |Stands for )?([^.:;,(—–\\n]{4,80}?)\\s*[:;,.—–(].*", Pattern.DOTALL);

    private static final Pattern BRACKET = Pattern.compile("[(（]([^\\s,;()（）]{2,10})[,;)）].*", Pattern.DOTALL);

    private Expansion() {}

    static List<NameClaim> of(String name, String definition) {
        Matcher bracket = BRACKET.matcher(definition);
        if (bracket.matches()) {
            String acronym = bracket.group(1);
            return Acronym.isShortFor(acronym, name)
                    ? List.of(new NameClaim(name, acronym, name + ": (" + acronym + ") …"))
                    : List.of();
        }
        Matcher prefix = PREFIX.matcher(definition);
        if (!Acronym.is(name) || !prefix.matches()) {
            return List.of();
        }
        String words = prefix.group(1).strip();
        return Acronym.isShortFor(name, words)
                ? List.of(new NameClaim(name, words, prefix.group(1) + ": …"))
                : List.of();
    }
}
