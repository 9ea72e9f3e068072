package io.termatlas.app.http;

import static java.util.stream.Collectors.joining;

import io.termatlas.graph.EdgeKind;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import io.vertx.core.MultiMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The query parameters of a call, each checked when it is read. A wrong one is a [UsageFault] that says what is
/// allowed.
final class Parameters {
    private final MultiMap values;

    private Parameters(MultiMap values) {
        this.values = values;
    }

    /// @param allowed all names that the call knows
    static Parameters of(MultiMap values, List<String> allowed) {
        for (String name : values.names()) {
            if (!allowed.contains(name)) {
                throw new UsageFault("There is no parameter '" + Texts.quotable(name) + "' here: this call takes "
                        + (allowed.isEmpty() ? "none" : String.join(", ", allowed)) + ".");
            }
        }
        return new Parameters(values);
    }

    @Nullable
    String optional(String name) {
        List<String> all = values.getAll(name);
        if (all.size() > 1) {
            throw new UsageFault("The parameter '" + name + "' is given " + all.size() + " times: give it once.");
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    String text(String name) {
        String value = optional(name);
        return value == null ? "" : value;
    }

    int number(String name, int least, int most, int otherwise) {
        String value = optional(name);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new UsageFault("'" + Texts.quotable(value) + "' is no " + name + ": use a whole number from " + least
                + " to " + most + ".");
    }

    boolean flag(String name) {
        String value = optional(name);
        if (value == null) {
            return false;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UsageFault("'" + Texts.quotable(value) + "' is no " + name + ": use true or false.");
        };
    }

    /// Of a parameter that may be repeated or hold several names parted by commas; empty when it is not there.
    Set<EdgeKind> kinds(String name) {
        Set<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);
        listed(name).map(Parameters::kind).forEach(kinds::add);
        return kinds;
    }

    /// Of a parameter like that of [#kinds].
    Set<Relation> relations(String name) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        listed(name).map(Relation::get).forEach(relations::add);
        return relations;
    }

    private Stream<String> listed(String name) {
        return values.getAll(name).stream().flatMap(list -> Stream.of(list.split(",", -1)));
    }

    Slug slug(String name) {
        String value = optional(name);
        if (value == null) {
            throw new UsageFault("The parameter '" + name + "' is missing: it takes a slug.");
        }
        return slugOf(value);
    }

    static Slug slugOf(String text) {
        try {
            return Slug.of(text);
        } catch (IllegalArgumentException e) {
            throw new UsageFault("This names no term: " + e.getMessage() + ".", e);
        }
    }

    private static EdgeKind kind(String text) {
        return Stream.of(EdgeKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new UsageFault("'" + Texts.quotable(text) + "' is no kind of edge: use "
                        + Stream.of(EdgeKind.values()).map(EdgeKind::name).collect(joining(", ")) + "."));
    }
}
