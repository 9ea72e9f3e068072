package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.model.Slug;
import java.util.Optional;

/// Reads a slug that has not been checked.
final class Slugs {
    /// More than 200 characters can take in any normal form; a longer text is not even normalized, which would
    /// take long for a hostile one.
    private static final int LONGEST = 4000;

    private Slugs() {}

    /// @throws IllegalArgumentException with the reason, when the value is no legal slug
    static Slug of(Value value) {
        if (!(value instanceof Text text)) {
            throw new IllegalArgumentException("the slug is " + value.kind() + ", not a text");
        }
        if (text.value().length() > LONGEST) {
            throw new IllegalArgumentException("the slug has " + text.value().length() + " characters");
        }
        return Slug.of(text.value());
    }

    static Optional<Slug> find(Value value) {
        try {
            return Optional.of(of(value));
        } catch (IllegalArgumentException illegal) {
            return Optional.empty();
        }
    }
}
