package io.termatlas.search.lucene.document;

import org.apache.lucene.util.BytesRef;

/// What the columns of a term say that follow from other terms.
///
/// @param centrality how central it is
/// @param mentions   whom its texts mention, as [MentionColumn] has it
public record DerivedColumns(int centrality, BytesRef mentions) {
    /// Of a term of which nothing is known yet.
    public static final DerivedColumns NOTHING = new DerivedColumns(0, MentionBytes.NONE);
}
