package io.termatlas.ingest.decode;

import io.termatlas.ingest.source.PageFailure;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import java.util.List;
import java.util.Set;

/// What a payload says.
///
/// @param terms    in the payload's order; none for most pages of a site; two of one slug when the payload states
/// it in two ways
/// @param rejected objects that are terms and cannot be taken
/// @param warnings sentences on what was left out or mended
/// @param making   whether the page was made as it was meant to be
/// @param spelled  slugs that the payload does not state: they are the name of their term, spelled
public record Decoded(
        List<Term> terms, List<RejectedObject> rejected, List<String> warnings, Making making, Set<Slug> spelled) {
    public Decoded {
        terms = List.copyOf(terms);
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
        spelled = Set.copyOf(spelled);
    }

    public Decoded(List<Term> terms, List<String> warnings) {
        this(terms, List.of(), warnings, Making.WHOLE, Set.of());
    }

    /// The same, with what the page beside the payload says of its own making.
    public Decoded with(PageFailure page) {
        return page == PageFailure.NONE ? this : new Decoded(terms, rejected, warnings, making.with(page), spelled);
    }
}
