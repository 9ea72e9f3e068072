package io.termatlas.search.filter;

import java.util.Locale;

/// A property that hits are counted and filtered by.
public enum Facet {
    /// The category that the site gives a term, as it stands; hits without one are counted in none.
    CATEGORY,
    /// The [HitKind], in lower case.
    KIND;

    /// Its name in an answer: `category`, `kind`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
