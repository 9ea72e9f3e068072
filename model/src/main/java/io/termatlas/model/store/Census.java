package io.termatlas.model.store;

import java.util.List;

/// What a look at a store shows without reading its terms.
///
/// @param asCommitted whether as many terms and relationships stand as the last commit counted
/// @param foreign     what others have put among them, as far as it was looked for: at most so many as
/// one reads
public record Census(boolean asCommitted, List<Difference> foreign) {
    public Census {
        foreign = List.copyOf(foreign);
    }
}
