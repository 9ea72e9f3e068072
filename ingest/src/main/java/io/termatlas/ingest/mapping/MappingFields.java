package io.termatlas.ingest.mapping;

import io.termatlas.ingest.mapping.YamlNode.Entries;
import io.termatlas.ingest.mapping.YamlNode.Fields;
import io.termatlas.ingest.mapping.YamlNode.Text;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.Nearest;
import io.termatlas.model.fault.UsageFault;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A group of fields in a mapping, and the faults found in it.
final class MappingFields {
    private static final String AT = "at";

    private final String file;
    private final String group;
    private final SequencedMap<String, YamlNode.Field> fields;

    /// @param group the name of the group, for the user; empty for the whole mapping
    /// @param known the names that it may have
    MappingFields(String file, String group, Fields node, List<String> known) {
        this.file = file;
        this.group = group;
        this.fields = node.fields();
        fields.forEach((name, field) -> requireKnown(name, field.line(), known));
    }

    private void requireKnown(String name, int line, List<String> known) {
        if (!known.contains(name)) {
            String hint = Nearest.to(name, known)
                    .map(nearest -> "did you mean '" + nearest + "'? ")
                    .orElse("");
            String where = group.isEmpty() ? "a mapping" : "'" + group + "'";
            throw objection(
                    line,
                    "'" + Texts.quotable(name) + "' is no field of " + where + "; " + hint + "There are "
                            + String.join(", ", known));
        }
    }

    UsageFault objection(int line, String reason) {
        return new MappingObjection(file, line, reason).fault();
    }

    /// The fields of a group; what stands in its place without a group is its `at`.
    MappingFields group(String name, List<String> known) {
        YamlNode.Field field = fields.get(name);
        if (field == null) {
            return new MappingFields(file, name, new Fields(new LinkedHashMap<>(), 1), known);
        }
        if (field.value() instanceof Fields node) {
            if (!node.fields().containsKey(AT)) {
                throw objection(field.line(), "'" + name + "' does not say where: give it an 'at'");
            }
            return new MappingFields(file, name, node, known);
        }
        SequencedMap<String, YamlNode.Field> alone = new LinkedHashMap<>();
        alone.put(AT, field);
        return new MappingFields(file, name, new Fields(alone, field.line()), known);
    }

    /// One place or a list of places.
    WantedFields wanted(String name) {
        YamlNode.Field field = fields.get(name);
        if (field == null) {
            return WantedFields.NOWHERE;
        }
        return switch (field.value()) {
            case Text text -> new WantedFields(List.of(location(name, text)));
            case Entries list ->
                new WantedFields(list.entries().stream()
                        .map(entry -> location(name, entry))
                        .toList());
            case Fields other ->
                throw wrong(name, other, "a field's name, a JSON Pointer, a JSONPath, or a list of these");
        };
    }

    private Location location(String name, YamlNode node) {
        if (!(node instanceof Text text)) {
            throw wrong(name, node, "a field's name, a JSON Pointer or a JSONPath");
        }
        try {
            return Location.of(text.value());
        } catch (IllegalArgumentException e) {
            throw objection(
                    text.line(),
                    "'" + Texts.quotable(text.value()) + "' will not do for '" + path(name) + "': " + e.getMessage());
        }
    }

    <E extends Enum<E>> E choice(String name, E usual) {
        YamlNode.Field field = fields.get(name);
        if (field == null) {
            return usual;
        }
        E[] all = usual.getDeclaringClass().getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> field.value() instanceof Text text && lower(one).equals(text.value()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name,
                        field.value(),
                        "one of " + Arrays.stream(all).map(MappingFields::lower).collect(Collectors.joining(", "))));
    }

    boolean truth(String name, boolean usual) {
        YamlNode.Field field = fields.get(name);
        if (field == null) {
            return usual;
        }
        return switch (field.value() instanceof Text text ? text.value() : "") {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, field.value(), "true or false");
        };
    }

    private UsageFault wrong(String name, YamlNode found, String allowed) {
        return objection(
                found.line(),
                Texts.quotable(found.kind()) + " will not do for '" + path(name) + "': it takes " + allowed);
    }

    private String path(String name) {
        return group.isEmpty() ? name : name.equals(AT) ? group : group + "." + name;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
