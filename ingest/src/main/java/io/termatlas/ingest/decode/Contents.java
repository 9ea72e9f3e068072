package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.SvelteKitPage;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.source.NuxtErrors;
import io.termatlas.ingest.source.PageFailure;
import java.util.List;
import java.util.stream.Stream;

/// What a payload of any kind holds.
///
/// @param values     what the site's framework wrote, in the payload's order; none for a page without data
/// @param linkedData the JSON-LD of a page: the objects that mention terms, all of it where a mapping may look
///   for others
/// @param language   the page's, as it states it; empty when it does not
/// @param failure    what the page says of its own making
/// @param isRedirect whether the page says that it is elsewhere
record Contents(List<Value> values, List<Value> linkedData, String language, PageFailure failure, boolean isRedirect) {
    Contents {
        values = List.copyOf(values);
        linkedData = List.copyOf(linkedData);
    }

    /// Where a mapping may look.
    List<Value> all() {
        return Stream.concat(values.stream(), linkedData.stream()).toList();
    }

    /// What Nuxt wrote.
    static Contents of(List<Value> values) {
        return new Contents(values, List.of(), "", failure(values), false);
    }

    static Contents of(SvelteKitPage.Content page) {
        PageFailure late = page.hasFailedLate() ? PageFailure.OF_A_PART : PageFailure.NONE;
        return new Contents(
                page.values(), List.of(), "", page.hasFailed() ? PageFailure.OF_THE_PAGE : late, page.isRedirect());
    }

    static PageFailure failure(List<Value> values) {
        PageFailure failure = PageFailure.NONE;
        for (Value value : values) {
            failure = failure.or(NuxtErrors.of(value));
        }
        return failure;
    }

    /// @param hasTerms whether terms were found in it, so that it is not empty
    Making making(boolean hasTerms) {
        boolean isEmpty = !hasTerms && !isRedirect && linkedData.isEmpty() && PageDataCheck.isEmpty(values);
        return Making.of(failure, isEmpty);
    }
}
