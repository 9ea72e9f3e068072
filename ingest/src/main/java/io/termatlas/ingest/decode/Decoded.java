package io.termatlas.ingest.decode;

import io.termatlas.model.Term;
import java.util.List;

/// What a payload says.
///
/// @param terms    in the payload's order; none for most pages of a site; two of one slug when the payload states
/// it in two ways
/// @param rejected objects that are terms and yet are none that can be taken
/// @param warnings sentences on what was left out or mended
public record Decoded(List<Term> terms, List<RejectedObject> rejected, List<String> warnings) {
    public Decoded {
        terms = List.copyOf(terms);
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }

    public Decoded(List<Term> terms, List<String> warnings) {
        this(terms, List.of(), warnings);
    }
}
