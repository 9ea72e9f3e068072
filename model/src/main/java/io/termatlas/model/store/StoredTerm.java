package io.termatlas.model.store;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Origin;
import io.termatlas.model.Slug;

/// What the index knows of a term without reading it.
public record StoredTerm(Slug slug, Fingerprint fingerprint, Origin origin) {}
