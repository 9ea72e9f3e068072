package io.termatlas.search.document;

/// The fields of a document that are not texts to be searched by words (those are the [WordField]s).
public final class Fields {
    /// The slug, exact: identity, order of ties, and a column for fast listing.
    public static final String SLUG = "slug";
    /// The whole term, stored as [TermBytes] writes it.
    public static final String TERM = "term";
    /// Column: the 16 bytes of the fingerprint.
    public static final String FINGERPRINT = "fingerprint";
    /// Column: the path of the payload.
    public static final String ORIGIN = "origin";
    /// Column: the category, cut to [#LONGEST_CATEGORY]; absent where a term has none.
    public static final String CATEGORY = "category";
    /// The slugs that the term names as related, exact.
    public static final String RELATED = "related";
    /// The name as written and in lower case, see [io.termatlas.search.analysis.NameKey].
    public static final String NAME_WRITTEN = "name.written";

    public static final String NAME_CASELESS = "name.caseless";
    /// The keys of name, slug and aliases; a slug whose key is the name's is left out.
    public static final String NAME_KEY = "name.key";

    public static final String SLUG_KEY = "slug.key";
    public static final String ALIAS_KEY = "alias.key";
    /// The words of name and aliases, folded but not stemmed: what somebody has typed the beginning of.
    public static final String NAME_WORD = "name.word";
    /// Numbers that rank: see [#BREVITY].
    public static final String PRIOR = "prior";
    /// One over the length of the name's key: among names that begin alike the shorter one comes first.
    public static final String BREVITY = "brevity";

    /// Categories that differ only beyond so many characters are counted as one.
    public static final int LONGEST_CATEGORY = 200;

    private Fields() {}
}
