package io.termatlas.ingest.shape;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The addresses of a payload that are those of several terms, or of a set of terms: they identify none of them.
public final class SharedAddresses {
    private final Map<String, Set<String>> claims = new HashMap<>();
    private final Set<String> sets = new HashSet<>();

    /// @param address that the term says is its own; blank for none
    /// @param term    one without a name is rejected, and does not count
    public void claim(String address, Draft term) {
        if (!address.isBlank() && !term.name().isEmpty()) {
            claims.computeIfAbsent(Addresses.target(address), target -> HashSet.newHashSet(1))
                    .add(term.name());
        }
    }

    /// @param address of a set of terms; blank for none
    void claimBySet(String address) {
        if (!address.isBlank()) {
            sets.add(Addresses.target(address));
        }
    }

    /// Whether the address is not that of one term alone.
    public boolean holds(String address) {
        String target = Addresses.target(address);
        return sets.contains(target) || claims.getOrDefault(target, Set.of()).size() > 1;
    }
}
