package io.termatlas.app.algolia;

import io.termatlas.model.fault.UsageFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Takes what widgets tell of their users: clicks, conversions, views. Nothing of it is kept but how many there were
/// of each kind, and that only where the owner wants it. For any number of threads.
public final class AlgoliaEvents {
    /// In bytes.
    public static final int LONGEST_BODY = 64 * 1024;

    private static final int MOST = 1_000;
    private static final Set<String> KINDS = Set.of("click", "conversion", "view");
    private static final String OTHER = "other";

    private final Consumer<String> counter;

    /// @param counter gets the kind of each event: `click`, `conversion`, `view` or `other`
    public AlgoliaEvents(Consumer<String> counter) {
        this.counter = counter;
    }

    /// What Algolia's server says.
    public record Taken(int status, String message) {}

    /// @param body of at most [#LONGEST_BODY]
    /// @throws UsageFault when the body is no list of events; then none is counted
    public Taken take(byte[] body) {
        JsonNode events = AlgoliaJson.read(body, "the body").get("events");
        if (events == null || !events.isArray()) {
            throw new UsageFault("The body is an object such as {\"events\": [{\"eventType\": \"click\"}]}.");
        }
        if (events.size() > MOST) {
            throw new UsageFault("There are " + events.size() + " events in the body: send at most " + MOST + ".");
        }
        List<String> kinds = new ArrayList<>();
        events.forEach(event -> kinds.add(kind(event)));
        kinds.forEach(counter);
        return new Taken(200, "OK");
    }

    private static String kind(JsonNode event) {
        if (!event.isObject()) {
            throw new UsageFault("An event is an object such as {\"eventType\": \"click\"}.");
        }
        JsonNode kind = event.get("eventType");
        return kind != null && kind.isString() && KINDS.contains(kind.asString()) ? kind.asString() : OTHER;
    }
}
