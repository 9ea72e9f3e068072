package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Table.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Reads ordinary JSON, nested as it is, into the same values as a devalue text.
public final class PlainJson {
    private static final int DEEPEST = 100;

    private final Table table;
    private final JsonScanner json;
    private final int limit;

    private PlainJson(byte[] utf8, int limit) {
        this.table = new Table(utf8, utf8.length, KnownNames.EMPTY);
        this.json = new JsonScanner(utf8, 0);
        this.limit = limit;
    }

    /// @param limit most values of the text
    /// @throws DevalueFault placed at `byte 17`, when the text is no JSON, goes beyond the
    /// limit or nests deeper
    /// than 100 levels
    public static Value read(byte[] utf8, int limit) {
        return new PlainJson(utf8, limit).read();
    }

    private Value read() {
        int root = value(0);
        if (json.next() != JsonScanner.END) {
            throw json.unexpected();
        }
        return new Graph(table, null).at(root);
    }

    /// @return the index of its entry
    private int value(int depth) {
        if (depth > DEEPEST || table.size() == limit) {
            throw json.fault("the JSON has more than " + limit + " values or more than " + DEEPEST + " levels");
        }
        return switch (json.next()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            default -> table.scalar(json);
        };
    }

    private int object(int depth) {
        SequencedMap<Integer, Integer> fields = new LinkedHashMap<>();
        json.consume('{');
        if (!json.closes('}')) {
            do {
                json.string();
                int name = table.names().number(json.stringStart(), json.stringEnd(), json.isEscaped());
                json.consume(':');
                fields.put(name, value(depth + 1));
            } while (json.more('}'));
        }
        fields.forEach((name, value) -> {
            table.cell(name);
            table.cell(value);
        });
        return table.end(Kind.OBJECT);
    }

    private int array(int depth) {
        List<Integer> elements = new ArrayList<>();
        json.consume('[');
        if (!json.closes(']')) {
            do {
                elements.add(value(depth + 1));
            } while (json.more(']'));
        }
        elements.forEach(table::cell);
        return table.end(Kind.ARRAY);
    }
}
