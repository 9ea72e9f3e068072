package io.termatlas.derive.alias;

import io.termatlas.model.NameClaim;
import io.termatlas.model.Term;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a term is called, too: the aliases that its site states, then what its own texts say to mean the same as its
/// name or one of these. It depends on the term alone: what texts say about names of other terms is none of it.
public final class Aliases {
    private Aliases() {}

    /// Each once, whatever its case, and none that is the name.
    public static List<String> of(Term term) {
        Map<String, String> aliases = new LinkedHashMap<>();
        term.aliases().forEach(alias -> aliases.putIfAbsent(key(alias), alias));
        Set<String> own = new HashSet<>(aliases.keySet());
        own.add(key(term.name()));
        for (NameClaim claim : OtherNames.of(term)) {
            if (own.contains(key(claim.name()))) {
                aliases.putIfAbsent(key(claim.otherName()), claim.otherName());
            } else if (own.contains(key(claim.otherName()))) {
                aliases.putIfAbsent(key(claim.name()), claim.name());
            }
        }
        aliases.remove(key(term.name()));
        return List.copyOf(aliases.values());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
