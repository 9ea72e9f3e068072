package io.termatlas.ingest.decode;

import java.util.List;

/// What a payload holds, for a user who wants to know why a term was found or not.
///
/// @param tree     the values in the payload's order, the outermost first; a composite that was shown before is not
/// shown again
/// @param terms    the objects that are terms
/// @param likely   objects that are no terms but look like one
/// @param warnings sentences on what was read without being understood
public record Inspection(List<Branch> tree, List<Found> terms, List<Likely> likely, List<String> warnings) {
    public Inspection {
        tree = List.copyOf(tree);
        terms = List.copyOf(terms);
        likely = List.copyOf(likely);
        warnings = List.copyOf(warnings);
    }

    /// @param path  a JSON pointer within the payload; of a long one the last steps
    /// @param depth of the tree, from 0
    /// @param name  the field or the place in the list; empty at the top
    /// @param value a text in quotes, cut where it is long, or what it is and how large
    public record Branch(String path, int depth, String name, String value) {}

    /// @param why a sentence
    public record Found(String path, String slug, String term, String why) {}

    /// @param why a sentence: what is there, and what is missing
    public record Likely(String path, String why) {}
}
