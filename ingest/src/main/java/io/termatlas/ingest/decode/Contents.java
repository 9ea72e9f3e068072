package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Value;
import java.util.List;
import java.util.stream.Stream;

/// What a payload of any kind holds.
///
/// @param values     what the site's framework wrote, in the payload's order; none for a page without data
/// @param linkedData the JSON-LD of a page: the objects that mention terms, all of it where a mapping may look
///   for others
/// @param language   the page's, as it states it; empty when it does not
record Contents(List<Value> values, List<Value> linkedData, String language) {
    Contents {
        values = List.copyOf(values);
        linkedData = List.copyOf(linkedData);
    }

    /// Where a mapping may look.
    List<Value> all() {
        return Stream.concat(values.stream(), linkedData.stream()).toList();
    }

    static Contents of(List<Value> values) {
        return new Contents(values, List.of(), "");
    }
}
