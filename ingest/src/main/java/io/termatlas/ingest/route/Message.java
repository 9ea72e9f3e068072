package io.termatlas.ingest.route;

import io.termatlas.ingest.source.PagePath;
import io.termatlas.ingest.source.StatementEnd;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.UnitOfWorkHelper;

/// One message of an endpoint: its bytes, its place in the site when it tells one, and what its endpoint does
/// once it has been dealt with, such as moving the file.
///
/// Why not Camel's own: an `Exchange` that an `AggregateProcessor` has taken in is done, and its endpoint moves the
/// file, before the batch has been delivered; `UnitOfWork.handoverSynchronization` can put that off to the end of one
/// other exchange, and a `GroupedExchangeAggregationStrategy` hands over nothing.
///
/// @param path     see [#path(Exchange)]
/// @param exchange as the endpoint delivered it
/// @param end      whether it has been dealt with, once that is known
@SuppressWarnings("ArrayRecordComponent") // handed on, not shared
record Message(
        Optional<String> path,
        byte[] bytes,
        Exchange exchange,
        List<Synchronization> completions,
        CompletableFuture<Boolean> end) {
    /// What says where a payload lies in its site: our own header, then what components know by themselves.
    private static final List<String> PLACES =
            List.of("TermatlasPath", Exchange.FILE_NAME, "CamelAwsS3Key", "CamelKafkaKey", "kafka.KEY");

    private static final String STATEMENT_END = "TermatlasStatementEnd";

    private static final Pattern ASSET =
            Pattern.compile("^_nuxt/|/_nuxt/|\\.(?!html?$|json$|ndjson$|txt$)[a-z0-9]{1,8}$");

    /// Takes over from the endpoint: it does not hear of the message's end before [#succeed] or [#fail].
    static Message take(Exchange exchange) {
        Exchange holder = new DefaultExchange(exchange.getContext());
        exchange.getUnitOfWork().handoverSynchronization(holder);
        return of(exchange, holder.getExchangeExtension().handoverCompletions());
    }

    /// One of several in an exchange, which ends by itself.
    static Message within(Exchange exchange) {
        return of(exchange, List.of());
    }

    /// One of several bodies in an exchange, which tells no place for it.
    static Message within(Exchange exchange, Object body) {
        byte[] bytes = exchange.getContext().getTypeConverter().convertTo(byte[].class, exchange, body);
        return new Message(
                Optional.empty(), bytes == null ? new byte[0] : bytes, exchange, List.of(), new CompletableFuture<>());
    }

    private static Message of(Exchange exchange, List<Synchronization> completions) {
        byte[] bytes = exchange.getMessage().getBody(byte[].class);
        return new Message(
                path(exchange),
                bytes == null ? new byte[0] : bytes,
                exchange,
                completions == null ? List.of() : completions,
                new CompletableFuture<>());
    }

    /// The same, which has been dealt with before.
    Message withoutBytes() {
        return new Message(path, new byte[0], exchange, completions, end);
    }

    /// The same, while what its endpoint does in the end is still to be done for its first coming.
    Message shownAgain() {
        return new Message(path, new byte[0], exchange, List.of(), end);
    }

    /// A message without a body says that something is gone, which removes nothing; a style sheet in a bucket of
    /// pages says nothing.
    boolean isPayload() {
        return bytes.length > 0
                && StatementEnd.in(bytes).isEmpty()
                && path.filter(place ->
                                ASSET.matcher(place.toLowerCase(Locale.ROOT)).find())
                        .isEmpty();
    }

    /// Within the site.
    private static Optional<String> path(Exchange exchange) {
        return PLACES.stream()
                .flatMap(header -> Stream.ofNullable(exchange.getMessage().getHeader(header, String.class)))
                .flatMap(place -> PagePath.of(place).stream())
                .findFirst();
    }

    /// When it was sent, or its file was written, as the component tells.
    Optional<Instant> sent() {
        long millis = exchange.getMessage().getMessageTimestamp();
        return millis <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /// That the endpoint has stated its glossary as a whole, by a header or the body.
    Optional<StatementEnd> statementEnd() {
        String header = exchange.getMessage().getHeader(STATEMENT_END, String.class);
        return "true".equalsIgnoreCase(header) ? Optional.of(new StatementEnd("")) : StatementEnd.in(bytes);
    }

    /// The message has been dealt with and may be forgotten.
    void succeed() {
        UnitOfWorkHelper.doneSynchronizations(exchange, completions);
        end.complete(true);
    }

    void fail(Exception reason) {
        exchange.setException(reason);
        UnitOfWorkHelper.doneSynchronizations(exchange, completions);
        end.complete(false);
    }

    /// Waits until the batch that the message went into has been dealt with.
    ///
    /// @return whether the stores have it
    boolean awaitEnd() {
        return end.join();
    }
}
