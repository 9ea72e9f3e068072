package io.termatlas.ingest.devalue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Reads SvelteKit's `__data.json`: one JSON object with a devalue text for each part of the page, then one for
/// each value that came later.
///
/// Thread safe. See <https://github.com/sveltejs/kit>, `runtime/server/data`.
public final class SvelteKitPage {
    private final Devalue devalue;

    public SvelteKitPage(Devalue devalue) {
        this.devalue = devalue;
    }

    /// @throws DevalueFault as [Devalue#read] does, or when a line is no part of the
    /// format
    public Content read(byte[] utf8, Consumer<String> warnings) {
        return new Reading(utf8, warnings).read();
    }

    /// @param values        of each part that has one, promises kept; none for a redirect
    /// @param isRedirect    whether the page is elsewhere
    /// @param hasFailed     whether a part is an error, so that the page shows one in its place
    /// @param hasFailedLate whether a value that was to come later is an error
    public record Content(List<Value> values, boolean isRedirect, boolean hasFailed, boolean hasFailedLate) {
        public Content {
            values = List.copyOf(values);
        }
    }

    /// The place of a devalue text within the bytes.
    private record Range(int start, int end) {}

    /// One payload while it is read.
    private final class Reading {
        private final byte[] utf8;
        private final JsonScanner json;
        private final Consumer<String> warnings;
        private final List<Range> parts = new ArrayList<>();
        private final Map<Integer, Range> chunks = new HashMap<>();
        private final Map<Integer, Value> kept = new HashMap<>();
        private boolean isRedirect;
        private boolean hasFailed;
        private boolean hasFailedLate;

        Reading(byte[] utf8, Consumer<String> warnings) {
            this.utf8 = utf8;
            this.json = new JsonScanner(utf8, 0);
            this.warnings = warnings;
        }

        Content read() {
            do {
                message(false);
            } while (json.next() != JsonScanner.END);
            chunks.forEach((id, range) -> kept.put(id, value(range)));
            return new Content(parts.stream().map(this::value).toList(), isRedirect, hasFailed, hasFailedLate);
        }

        private Value value(Range range) {
            IntFunction<Value> promises = id -> kept.getOrDefault(id, Scalar.Nothing.UNDEFINED);
            return devalue.read(utf8, range.start, range.end, warnings, promises);
        }

        /// @param inside whether it is inside another message, where it may have no nodes of its own
        private void message(boolean inside) {
            int start = json.position();
            Fields fields = fields(inside);
            switch (fields.type) {
                case "data", "skip" -> fields.data.forEach(parts::add);
                case "redirect" -> isRedirect = true;
                case "error" -> {
                    hasFailed = true;
                    warnings.accept("a part of the page is an error and was left out");
                }
                case "chunk" -> {
                    hasFailedLate |= fields.hasError;
                    fields.data.forEach(range -> chunks.put(fields.id, range));
                }
                default ->
                    throw JsonScanner.faultAt(
                            start,
                            "the payload is JSON, but not what SvelteKit writes: it has no type of its messages");
            }
        }

        /// An object of the format, its own devalue text and those of its nodes.
        private Fields fields(boolean inside) {
            Fields fields = new Fields();
            json.consume('{');
            if (json.closes('}')) {
                return fields;
            }
            do {
                json.string();
                String name = string();
                json.consume(':');
                if (name.equals("nodes") && !inside) {
                    nodes();
                } else {
                    field(name, fields);
                }
            } while (json.more('}'));
            return fields;
        }

        private void field(String name, Fields fields) {
            switch (name) {
                case "type" -> {
                    json.string();
                    fields.type = string();
                }
                case "id" -> fields.id = (int) json.number();
                case "data" -> fields.data.add(range());
                case "error" -> {
                    fields.hasError = true;
                    json.skip();
                }
                default -> json.skip();
            }
        }

        private void nodes() {
            json.consume('[');
            if (json.closes(']')) {
                return;
            }
            do {
                if (json.next() == '{') {
                    message(true);
                } else {
                    json.skip();
                }
            } while (json.more(']'));
        }

        private Range range() {
            json.next();
            int start = json.position();
            json.skip();
            return new Range(start, json.position());
        }

        private String string() {
            return JsonString.of(utf8, json.stringStart(), json.stringEnd(), json.isEscaped());
        }
    }

    private static final class Fields {
        private final List<Range> data = new ArrayList<>();
        private String type = "";
        private int id = -1;
        private boolean hasError;
    }
}
