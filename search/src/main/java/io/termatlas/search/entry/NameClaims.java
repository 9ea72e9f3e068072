package io.termatlas.search.entry;

import io.termatlas.model.NameClaim;
import io.termatlas.model.Term;
import java.util.List;
import java.util.function.Function;

/// What the texts of a term say about names: that two of them mean the same.
///
/// @param revision changes whenever the same texts make other claims; 0 for none
public record NameClaims(int revision, Function<Term, List<NameClaim>> reader) {
    /// An index of what the terms say of themselves alone.
    public static final NameClaims NONE = new NameClaims(0, term -> List.of());

    public List<NameClaim> of(Term term) {
        return reader.apply(term);
    }
}
