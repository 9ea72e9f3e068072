package io.termatlas.app.http;

import io.netty.handler.codec.compression.Brotli;
import io.netty.handler.codec.compression.BrotliMode;
import io.netty.handler.codec.compression.CompressionOptions;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The content codings of answers (RFC 9110, section 8.4): brotli for who accepts it, else gzip or deflate.
///
/// As a handler it sees to it that nobody gets brotli who refuses it with a weight of zero: Netty looks for the name
/// alone. Such a client gets the answer as it is.
record Codings() implements Handler<RoutingContext> {
    private static final int GZIP_LEVEL = 1;
    private static final int GZIP_WINDOW = 15;
    private static final int GZIP_MEMORY = 8;

    /// As Netty has it where nothing is said; from 0 to 11.
    private static final int BROTLI_QUALITY = 4;

    /// As a power of two, in bytes: the encoder holds several times as much, and answers are seldom longer.
    private static final int BROTLI_WINDOW = 18;

    private static final Pattern REFUSED =
            Pattern.compile("(?:^|,)\\s*br\\s*;\\s*q\\s*=\\s*0(?:\\.0*)?\\s*(?:,|$)", Pattern.CASE_INSENSITIVE);

    /// Without brotli where its native code cannot be loaded: there is none for the platform, or nothing can be
    /// executed in the folder for temporary files.
    static List<CompressionOptions> all() {
        List<CompressionOptions> codings = new ArrayList<>();
        codings.add(StandardCompressionOptions.gzip(GZIP_LEVEL, GZIP_WINDOW, GZIP_MEMORY));
        codings.add(StandardCompressionOptions.deflate(GZIP_LEVEL, GZIP_WINDOW, GZIP_MEMORY));
        if (Brotli.isAvailable()) {
            codings.add(StandardCompressionOptions.brotli(BROTLI_QUALITY, BROTLI_WINDOW, BrotliMode.TEXT));
        }
        return codings;
    }

    @Override
    public void handle(RoutingContext context) {
        String accepted = String.join(",", context.request().headers().getAll(HttpHeaders.ACCEPT_ENCODING));
        if (REFUSED.matcher(accepted).find()) {
            context.response().putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        context.next();
    }
}
