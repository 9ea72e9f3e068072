package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Value;
import io.termatlas.model.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Collects the objects of one payload that are terms and are given up on, in the order in which they are met.
final class Rejects {
    private final List<RejectedObject> objects = new ArrayList<>(0);

    /// @param slug empty where none can be read
    void add(String place, String slug, String reason) {
        objects.add(new RejectedObject(place, slug, reason));
    }

    /// The slug of a term, which it must have: an illegal one rejects the object.
    ///
    /// @param place where the term stands
    Optional<Slug> slug(Value value, Supplier<String> place) {
        try {
            return Optional.of(Slugs.of(value));
        } catch (IllegalArgumentException illegal) {
            add(place.get(), "", String.valueOf(illegal.getMessage()));
            return Optional.empty();
        }
    }

    List<RejectedObject> objects() {
        return List.copyOf(objects);
    }
}
