package io.termatlas.bench.mention;

import io.termatlas.model.Slug;

/// That one term refers to another one.
record Link(Slug source, Slug target) {}
