package io.termatlas.ingest.mapping;

import java.util.List;
import java.util.SequencedMap;

/// A piece of a mapping as the user wrote it, with the line it begins in, from 1.
sealed interface YamlNode {
    int line();

    default String kind() {
        return switch (this) {
            case Text text -> text.value().isEmpty() ? "nothing" : "'" + text.value() + "'";
            case Entries entries -> "a list";
            case Fields fields -> "a group of fields";
        };
    }

    /// A text, a number, true or false, as written.
    record Text(String value, int line) implements YamlNode {}

    record Entries(List<YamlNode> entries, int line) implements YamlNode {}

    record Fields(SequencedMap<String, Field> fields, int line) implements YamlNode {}

    /// @param line of the name
    record Field(YamlNode value, int line) {}
}
