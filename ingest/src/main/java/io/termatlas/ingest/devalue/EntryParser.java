package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.Bool;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Num;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.model.fault.PayloadFault;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Turns JSON tokens into entries, in one pass.
final class EntryParser {
    private final JsonText text;
    private final JsonParser json;
    private final int limit;
    private final List<Entry> entries = new ArrayList<>();
    private final References.Collector references = new References.Collector();
    private int counted;

    private EntryParser(JsonText text, JsonParser json, int limit) {
        this.text = text;
        this.json = json;
        this.limit = limit;
    }

    /// @param limit most entries and references, counted together
    static Entries parse(JsonText text, int limit) {
        try (JsonParser json = text.parser()) {
            return new EntryParser(text, json, limit).parse();
        } catch (JacksonException objection) {
            throw text.fault(objection);
        }
    }

    private Entries parse() {
        Entries parsed = new Entries(root(), entries);
        if (json.nextToken() != null) {
            throw text.fault(json, "something follows the end of the payload");
        }
        return parsed;
    }

    private int root() {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw new PayloadFault("", "the payload is empty");
        }
        return switch (first) {
            case VALUE_NUMBER_INT -> loneSentinel();
            case START_ARRAY -> {
                parseEntries();
                yield 0;
            }
            default -> throw text.fault(json, "the payload is JSON, but no devalue text, which is an array of entries");
        };
    }

    private int loneSentinel() {
        int reference = reference(JsonToken.VALUE_NUMBER_INT);
        return switch (reference) {
            case Reference.UNDEFINED,
                    Reference.NAN,
                    Reference.INFINITY,
                    Reference.NEGATIVE_INFINITY,
                    Reference.NEGATIVE_ZERO -> reference;
            default -> throw text.fault(json, "the payload is a number that stands for no value");
        };
    }

    private void parseEntries() {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            count();
            entries.add(entry(token));
        }
        if (entries.isEmpty()) {
            throw new PayloadFault("", "the payload is an array without entries");
        }
    }

    private Entry entry(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> fields();
            case START_ARRAY -> array();
            default -> new Entry.Literal(scalar(token));
        };
    }

    private Entry fields() {
        List<String> names = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            names.add(json.currentName());
            addReference(json.nextToken());
        }
        return new Entry.Fields(names, references.take());
    }

    private Entry array() {
        JsonToken first = json.nextToken();
        return first == JsonToken.VALUE_STRING ? tagged(json.getString()) : elements(first);
    }

    private Entry elements(JsonToken first) {
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = json.nextToken()) {
            addReference(token);
        }
        return new Entry.Elements(references.take());
    }

    private Entry tagged(String name) {
        List<Scalar> arguments = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            count();
            arguments.add(scalar(token));
        }
        return new Tag(entries.size(), name, arguments);
    }

    private void addReference(JsonToken token) {
        count();
        references.add(reference(token));
    }

    private int reference(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Reference.of(json.getDoubleValue());
            default -> {
                json.skipChildren();
                yield Reference.NONE;
            }
        };
    }

    /// @return the token's value; undefined, which JSON cannot write, for an object or array where none belongs
    private Scalar scalar(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> new Text(json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(json.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> new Bool(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> Nothing.NULL;
            default -> {
                json.skipChildren();
                yield Nothing.UNDEFINED;
            }
        };
    }

    private void count() {
        if (++counted > limit) {
            throw text.fault(json, "the payload has more than " + limit + " entries and references");
        }
    }
}
