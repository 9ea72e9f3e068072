package io.termatlas.ingest.route;

import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadBytes;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Messages that go to the stores together. For one thread at a time.
///
/// Why not Camel's own: `GroupedBodyAggregationStrategy` gathers bodies in a list, which knows neither its size
/// in bytes, the limit of a batch, nor the endpoints that wait for it; `completionSize` counts messages alone.
final class MessageBatch {
    private final List<Message> messages = new ArrayList<>();
    private long bytes;

    void add(Message message) {
        messages.add(message);
        bytes += message.bytes().length;
    }

    List<Message> messages() {
        return Collections.unmodifiableList(messages);
    }

    int size() {
        return messages.size();
    }

    long bytes() {
        return bytes;
    }

    /// Whether a statement ends with the last one, so that it waits for no other.
    boolean isEnd() {
        return messages.getLast().statementEnd().isPresent();
    }

    /// The payloads among them. Of two at one place only the later one counts; one without a place has a higher
    /// rank than all before it. The end of a statement is a batch by itself: when what it comes to is refused,
    /// the payloads before it are in the stores.
    List<Source.Batch> sources(Source.Endpoint endpoint, Statement statement) {
        List<Source.Batch> sources = new ArrayList<>();
        Map<String, Payload> byPath = new LinkedHashMap<>();
        for (Message message : messages) {
            if (message.isPayload()) {
                Payload payload = payload(endpoint, message, byPath.size() + 1);
                byPath.remove(payload.path());
                byPath.put(payload.path(), payload);
            }
            message.statementEnd().ifPresent(end -> {
                sources.add(new Source.Batch(endpoint, List.copyOf(byPath.values()), since(), statement, null));
                sources.add(new Source.Batch(endpoint, List.of(), since(), statement, end));
                byPath.clear();
            });
        }
        sources.add(new Source.Batch(endpoint, List.copyOf(byPath.values()), since(), statement, null));
        return sources.stream()
                .filter(batch -> batch.isEnd() || !batch.payloads().isEmpty())
                .toList();
    }

    /// When the oldest message was sent; null where none tells.
    private @Nullable Instant since() {
        return messages.stream()
                .flatMap(message -> message.sent().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Payload payload(Source.Endpoint endpoint, Message message, int ordinal) {
        return message.path()
                .map(path -> HeldPayload.of(endpoint, PayloadBytes.place(path), message.bytes()))
                .orElseGet(() -> HeldPayload.unplaced(endpoint, endpoint.ordinal() + ordinal, message.bytes()));
    }

    void succeed() {
        messages.forEach(Message::succeed);
    }

    void fail(Exception reason) {
        messages.forEach(message -> message.fail(reason));
    }
}
