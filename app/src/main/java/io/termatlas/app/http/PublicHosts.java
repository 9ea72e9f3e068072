package io.termatlas.app.http;

import io.termatlas.model.fault.UsageFault;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The names that this server is asked by. A page whose name is made to point at 127.0.0.1 ("DNS rebinding") cannot
/// change the header Host: it stays the page's name, and is refused.
///
/// Checked on loopback, and wherever the setting names hosts. Elsewhere the names are not known.
final class PublicHosts implements Handler<RoutingContext> {
    private static final String SETTING = "public-hosts";
    private static final Pattern PORT = Pattern.compile("(?<=[^:]|]):\\d*$");

    private final Set<String> hosts;
    private final boolean checked;

    /// @param listening what the server listens on
    /// @param named     by the setting
    PublicHosts(String listening, List<String> named) {
        boolean loopback = isLoopback(listening);
        hosts = new HashSet<>(List.of("localhost", "127.0.0.1", normal("[::1]")));
        named.stream().map(PublicHosts::normal).forEach(hosts::add);
        if (loopback) {
            hosts.add(normal(listening));
        }
        checked = loopback || !named.isEmpty();
    }

    /// Whether pages of any name are answered.
    boolean areUnknown() {
        return !checked;
    }

    /// A request of HTTP/1.0 may come without a host; no browser sends one.
    @Override
    public void handle(RoutingContext context) {
        String host = context.request().getHeader("Host");
        if (checked && host != null && !hosts.contains(normal(host))) {
            Refusals.refuse(
                    context,
                    421,
                    "This server has no such name as the header Host has: put the name into the setting " + SETTING
                            + " when it is meant to be reached by it.");
        } else {
            context.next();
        }
    }

    /// The host of a request, when it is surely ours: an answer that others may keep must not name a stranger's.
    ///
    /// @throws UsageFault when it may be a stranger's
    String own(HttpServerRequest request) {
        String host = request.getHeader("Host");
        if (host == null || !(hosts.contains(normal(host)) || isAddressOf(request.localAddress(), host))) {
            throw new UsageFault("Whether the host of this address is the server's own is not known: put it into the"
                    + " setting " + SETTING + ".");
        }
        return host;
    }

    private static boolean isAddressOf(SocketAddress local, String host) {
        return local != null
                && local.hostAddress() != null
                && normal(local.hostAddress()).equals(normal(host));
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /// In small letters, without a port, brackets or the dot that ends a full name; an address of IPv6 in its
    /// one spelling.
    static String normal(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") || name.indexOf(':') == name.lastIndexOf(':')) {
            name = PORT.matcher(name).replaceFirst("");
        }
        String bare = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
        String whole = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        return whole.contains(":") ? address(whole) : whole;
    }

    private static String address(String literal) {
        try {
            return InetAddress.ofLiteral(literal).getHostAddress();
        } catch (IllegalArgumentException e) {
            return literal;
        }
    }
}
