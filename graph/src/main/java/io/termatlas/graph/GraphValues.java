package io.termatlas.graph;

import io.termatlas.model.Slug;
import io.termatlas.model.Texts;
import java.util.Optional;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/// Reads values of the graph, which other programs may have changed to any type.
final class GraphValues {
    private GraphValues() {}

    static Optional<String> text(Value value) {
        return value.hasType(TypeSystem.getDefault().STRING()) ? Optional.of(value.asString()) : Optional.empty();
    }

    /// A whole number, however it is written.
    static Optional<Long> number(Value value) {
        if (value.hasType(TypeSystem.getDefault().INTEGER())) {
            return Optional.of(value.asLong());
        }
        return decimal(value).filter(number -> number == Math.rint(number)).map(Double::longValue);
    }

    static Optional<Double> decimal(Value value) {
        return value.hasType(TypeSystem.getDefault().NUMBER()) ? Optional.of(value.asDouble()) : Optional.empty();
    }

    /// Empty for what is no legal slug.
    static Optional<Slug> slug(Value value) {
        return text(value).flatMap(GraphValues::slug);
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// For a reader, in one short line.
    static String shown(Value value) {
        return Texts.quotable(text(value).orElseGet(value::toString));
    }
}
