package io.termatlas.app.http;

import io.termatlas.app.settings.ServerBounds;
import io.termatlas.app.settings.ServerSettings;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.util.List;
import java.util.regex.Pattern;

/// Where the server listens and whose pages may read it.
///
/// @param host        a name or address of this machine; `0.0.0.0` for all of them
/// @param port        0 for any that is free
/// @param corsOrigins sites whose pages may read answers in a browser, such as `https://example.org`, or `*`; the
/// server's own pages may anyway
/// @param searchKey   what search widgets must send as their key; empty when none is needed
/// @param ignoredFacets conditions on these are left out of the filters of search widgets
/// @param countsEvents whether the clicks that search widgets tell of are counted
/// @param publicHosts the names that other machines reach it by; empty when it has none
/// @param cacheControl what may be done with answers that a browser or proxy keeps, as the header of that name says
/// @param bounds      what clients may have the server hold
public record HttpSettings(
        String host,
        int port,
        List<String> corsOrigins,
        String searchKey,
        List<String> ignoredFacets,
        boolean countsEvents,
        List<String> publicHosts,
        String cacheControl,
        ServerBounds bounds) {
    private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[^/?#\\s]+");

    /// Of a server that has no name, with the usual bounds.
    public HttpSettings(String host, int port, List<String> corsOrigins, String searchKey) {
        this(
                host,
                port,
                corsOrigins,
                searchKey,
                ServerSettings.DEFAULT_IGNORED_FACETS,
                false,
                List.of(),
                ServerSettings.DEFAULT_CACHE_CONTROL,
                ServerBounds.usual());
    }

    public HttpSettings {
        if (host.isBlank()) {
            throw new UsageFault("The host to listen on is empty: use 127.0.0.1 or 0.0.0.0.");
        }
        if (port < 0 || port > 65_535) {
            throw new UsageFault("There is no port " + port + ": use 0 to 65535.");
        }
        corsOrigins = List.copyOf(corsOrigins);
        ignoredFacets = List.copyOf(ignoredFacets);
        publicHosts = List.copyOf(publicHosts);
        corsOrigins.forEach(HttpSettings::requireOrigin);
    }

    private static void requireOrigin(String text) {
        if (!ORIGIN.matcher(text).matches()) {
            throw new UsageFault("'" + Texts.quotable(text)
                    + "' is no origin: use scheme and host without a path, such as https://example.org.");
        }
    }
}
