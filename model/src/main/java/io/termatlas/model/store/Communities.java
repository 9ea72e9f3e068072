package io.termatlas.model.store;

import io.termatlas.model.Slug;
import java.util.Optional;

/// Which terms of a glossary hang together.
@FunctionalInterface
public interface Communities {
    Communities NONE = slug -> Optional.empty();

    /// The slug of the most central term of a term's community; empty where the term stands alone or is not published.
    Optional<Slug> of(Slug slug);
}
