package io.termatlas.bench.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The server that is attacked.
///
/// @param port     on the loopback
/// @param queries  what to search for
/// @param scale    the share of a whole attack, above 0, 1 at most
/// @param site     the site that its index was made of
/// @param data     the server's folder
/// @param launcher the product's command
/// @param scratch  a folder that is deleted at the end
record Target(int port, List<String> queries, double scale, Path site, Path data, Path launcher, Path scratch) {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 30_000;

    Target {
        queries = List.copyOf(queries);
    }

    /// So many, or the share of them; 1 at least.
    int scaled(int whole) {
        return (int) Math.max(1, Math.round(whole * scale));
    }

    /// A connection, which the caller closes. A read that takes 30 seconds fails.
    Socket connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(READ_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /// The path of a search, the n-th of the queries.
    String search(int n) {
        return search(queries.get(Math.floorMod(n, queries.size())));
    }

    static String search(String text) {
        return "/api/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A whole request without a body.
    static byte[] get(String path) {
        return ascii("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    /// A whole request.
    static byte[] post(String path, String body) {
        return ascii(postHead(path, body.length()) + body);
    }

    static String postHead(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
