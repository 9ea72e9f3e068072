package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.DevalueFault.Rule;
import io.termatlas.ingest.devalue.Table.Kind;
import java.util.HashMap;
import java.util.Map;

/// Turns a text into a table of entries, in one pass. References are not followed yet.
final class TableParser {
    /// Up to so many fields, names are compared one by one.
    private static final int FEW = 16;

    private final Table table;
    private final JsonScanner json;
    private final int limit;
    private Map<Integer, Integer> places = Map.of();
    private int counted;
    private int farthest;
    private boolean plain = true;

    /// @param limit most entries and references, counted together
    TableParser(Table table, JsonScanner json, int limit) {
        this.table = table;
        this.json = json;
        this.limit = limit;
    }

    /// @return the value of the text: a reference to the first entry, or the sentinel that is the whole text
    int parse() {
        int root = root();
        if (json.next() != JsonScanner.END) {
            throw json.fault("the payload is not JSON: something follows the end of it");
        }
        table.seal();
        return root;
    }

    /// Entries and references, once parsed.
    int counted() {
        return counted;
    }

    /// Whether the text needs no verification: all references are entries or undefined, all types are
    /// transparent and stand before the entry that they hold, no field has a name that is refused.
    boolean isPlain() {
        return plain && farthest < table.addressable() && !table.names().has(Verification.PROTOTYPE);
    }

    private int root() {
        return switch (json.next()) {
            case JsonScanner.END -> throw new DevalueFault("", "the payload is empty");
            case '[' -> {
                entries();
                yield 0;
            }
            case '{', '"', 't', 'f', 'n' -> noDevalue();
            default -> loneSentinel();
        };
    }

    private int noDevalue() {
        int start = json.position();
        json.skip();
        throw JsonScanner.faultAt(start, "the payload is JSON, but no devalue text, which is an array of entries");
    }

    private int loneSentinel() {
        int start = json.position();
        int reference = Reference.of(json.number());
        if (reference != Reference.UNDEFINED && !Reference.isNumber(reference)) {
            throw JsonScanner.faultAt(start, "the payload is a number that stands for no value");
        }
        return reference;
    }

    private void entries() {
        json.consume('[');
        if (json.closes(']')) {
            throw new DevalueFault("", "the payload is an array without entries");
        }
        do {
            entry();
        } while (json.more(']'));
    }

    /// @return its index
    int entry() {
        count();
        return switch (json.next()) {
            case '{' -> object();
            case '[' -> array();
            default -> table.scalar(json);
        };
    }

    private int object() {
        json.consume('{');
        if (!json.closes('}')) {
            do {
                table.cell(name());
                json.consume(':');
                table.cell(reference());
                keepLaterOfTwo();
            } while (json.more('}'));
        }
        return table.end(Kind.OBJECT);
    }

    private int name() {
        json.string();
        return table.names().number(json.stringStart(), json.stringEnd(), json.isEscaped());
    }

    /// Of two fields with one name, JSON takes the later value at the earlier place.
    private void keepLaterOfTwo() {
        int last = table.open() - 2;
        int earlier = last > 2 * FEW ? earlierOfMany(last) : earlierOfFew(last);
        if (earlier < last) {
            table.replace(earlier + 1, table.written(last + 1));
            table.dropTwo();
        }
    }

    /// @return the place of the name's first occurrence
    private int earlierOfFew(int last) {
        int name = table.written(last);
        int place = 0;
        while (place < last && table.written(place) != name) {
            place += 2;
        }
        return place;
    }

    private int earlierOfMany(int last) {
        if (last == 2 * FEW + 2) {
            places = new HashMap<>();
            for (int place = 0; place < last; place += 2) {
                places.put(table.written(place), place);
            }
        }
        Integer earlier = places.putIfAbsent(table.written(last), last);
        return earlier == null ? last : earlier;
    }

    /// A number, or [Reference#NONE] for anything else, which is passed over.
    private int reference() {
        count();
        int next = json.next();
        int index = json.index();
        if (index >= 0) {
            farthest = Math.max(farthest, index);
            return index;
        }
        int reference = otherReference(next);
        plain &= reference == Reference.UNDEFINED;
        return reference;
    }

    private int otherReference(int next) {
        if (next == '-' || (next >= '0' && next <= '9')) {
            return Reference.of(json.number());
        }
        json.skip();
        return Reference.NONE;
    }

    private int array() {
        json.consume('[');
        if (json.closes(']')) {
            return table.end(Kind.ARRAY);
        }
        if (json.next() == '"') {
            return tag();
        }
        int first = reference();
        return first == Reference.SPARSE ? sparse() : elements(first);
    }

    private int elements(int first) {
        table.cell(first);
        while (json.more(']')) {
            table.cell(reference());
        }
        return table.end(Kind.ARRAY);
    }

    private int tag() {
        table.cell(name());
        while (json.more(']')) {
            json.next();
            int start = json.position();
            table.cell(reference());
            table.cell(start);
        }
        int entry = table.end(Kind.TAG);
        plain &= new Tag(table, entry).meansLaterEntry();
        return entry;
    }

    /// The length, then positions and references by turns.
    private int sparse() {
        plain = false;
        for (int number = 0; json.more(']'); number++) {
            boolean isReference = number > 0 && number % 2 == 0;
            table.cell(isReference ? reference() : Math.max(reference(), Reference.UNDEFINED));
        }
        return table.end(Kind.SPARSE);
    }

    private void count() {
        if (++counted > limit) {
            throw json.fault("the payload has more than " + limit + " entries and references", Rule.ENTRIES);
        }
    }
}
