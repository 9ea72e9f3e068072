package io.termatlas.app.http;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.http.connection.Connections;
import io.termatlas.app.http.framing.FramingGuard;
import io.termatlas.app.settings.HttpSettings;
import io.termatlas.model.fault.StoreFault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServerOptions;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server: everything that is read, the search page, and writing for those with the key.
///
/// Threads: Vert.x' event loops, one a core, only take calls and send replies; they never block. Calls are answered on
/// the threads of [Turns].
public final class HttpServer implements AutoCloseable {
    /// In bytes; a query of 10,000 characters fits, although each may take twelve.
    static final int LONGEST_ADDRESS = 128 * 1024;

    /// In bytes, all of them together.
    static final int LONGEST_HEADERS = 16 * 1024;

    private static final int IDLE_SECONDS = 60;
    private static final int COMPRESSED_FROM = 1_400;
    private static final long GRACE_SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private final HttpSettings settings;
    private final Vertx vertx = vertx();
    private final Metrics metrics;
    private final Turns turns;
    private final @Nullable Writing writing;
    private final io.vertx.core.http.HttpServer server;

    private HttpServer(HttpSettings settings, Answers answers, @Nullable Writing writing) {
        this.settings = settings;
        this.writing = writing;
        Connections connections = new Connections(settings.bounds(), Rejected::response);
        this.turns = new Turns(connections);
        this.metrics = new Metrics(answers, turns);
        this.server = vertx.createHttpServer(options(settings))
                .requestHandler(new Routes(settings, answers, writing, metrics, turns).router(vertx))
                .connectionHandler(connection -> {
                    connections.install(connection);
                    FramingGuard.install(connection);
                })
                .invalidRequestHandler(Refusals::refuseUnreadable);
    }

    /// One that takes no writes.
    ///
    /// @see #start(HttpSettings, Answers, Writing)
    public static HttpServer start(HttpSettings settings, Answers answers) {
        return start(settings, answers, null);
    }

    /// Returns when the server listens. The caller closes the answers, after the server.
    ///
    /// @param writing null where nobody may write; the server closes it
    /// @throws StoreFault when it cannot listen there, because the port is taken for example
    public static HttpServer start(HttpSettings settings, Answers answers, @Nullable Writing writing) {
        HttpServer server = new HttpServer(settings, answers, writing);
        try {
            await(server.server.listen());
            tellWhatIsOpen(settings);
            return server;
        } catch (CompletionException e) {
            server.close();
            throw cannotListen(settings, e.getCause());
        }
    }

    private static void tellWhatIsOpen(HttpSettings settings) {
        if (new PublicHosts(settings.host(), settings.publicHosts()).areUnknown()) {
            LOG.warn(
                    "listens on {}, for other machines, and answers by whatever name they ask: set public-hosts to the"
                            + " names that it has, and put a web server with TLS before it",
                    settings.host());
        }
    }

    /// The port it listens on, also when the settings left the choice open.
    public int port() {
        return server.actualPort();
    }

    /// Where a browser on this machine reaches it.
    public URI address() {
        String host = switch (settings.host()) {
            case "0.0.0.0", "::", "127.0.0.1", "::1" -> "localhost";
            default -> settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        };
        return URI.create("http://" + host + ":" + port() + "/");
    }

    /// Ends what is being written at its next step, takes no new calls, gives those under way five seconds, and
    /// frees the port.
    @Override
    public void close() {
        if (writing != null) {
            writing.close();
        }
        await(server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS));
        await(vertx.close());
        turns.close();
        metrics.close();
    }

    /// Waits on the calling thread and not on the event loop, because that may end before Vert.x is closed.
    private static void await(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    private static Vertx vertx() {
        return Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(Runtime.getRuntime().availableProcessors())
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    private static HttpServerOptions options(HttpSettings settings) {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setMaxInitialLineLength(LONGEST_ADDRESS)
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(IDLE_SECONDS)
                .setHttp2ClearTextEnabled(false)
                .setCompressionSupported(true)
                .setCompressors(Codings.all())
                .setCompressionContentSizeThreshold(COMPRESSED_FROM);
    }

    private static StoreFault cannotListen(HttpSettings settings, @Nullable Throwable cause) {
        boolean taken = cause instanceof BindException
                && String.valueOf(cause.getMessage()).contains("in use");
        return new StoreFault(
                taken
                        ? "Port " + settings.port()
                                + " is taken: choose another with --port or stop what listens there."
                        : "Cannot listen on " + settings.host() + ", port " + settings.port() + " ("
                                + (cause == null ? "no reason given" : cause.getMessage())
                                + "): choose another host or port.",
                cause);
    }
}
