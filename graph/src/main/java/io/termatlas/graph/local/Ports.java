package io.termatlas.graph.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The two ports that the server listens on.
record Ports(int bolt, int http) {
    /// Neo4j's default ports.
    static final Ports USUAL = new Ports(7687, 7474);

    private static final Pattern BOLT = Pattern.compile("(?m)^server\\.bolt\\.listen_address=.*:(\\d{1,5})$");
    private static final Pattern HTTP = Pattern.compile("(?m)^server\\.http\\.listen_address=.*:(\\d{1,5})$");

    /// The ports of an earlier start; the usual ones when there was none.
    static Ports of(Path configuration) throws IOException {
        if (!Files.exists(configuration)) {
            return USUAL;
        }
        String text = Files.readString(configuration);
        return new Ports(port(BOLT, text, USUAL.bolt), port(HTTP, text, USUAL.http));
    }

    private static int port(Pattern setting, String text, int usual) {
        Matcher matcher = setting.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : usual;
    }

    /// These ports, each replaced by a free one when it is taken.
    Ports freed() throws IOException {
        int bolt = isFree(this.bolt) ? this.bolt : anyFree();
        int http = isFree(this.http) && this.http != bolt ? this.http : anyFree();
        return new Ports(bolt, http);
    }

    /// Whether it is free on every address that `localhost` may mean: another program on one of them would be
    /// given our password.
    private static boolean isFree(int port) throws IOException {
        for (InetAddress address : InetAddress.getAllByName("localhost")) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(address, port));
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
