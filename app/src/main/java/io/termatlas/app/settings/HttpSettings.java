package io.termatlas.app.settings;

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
    static final String DEFAULT_HOST = "127.0.0.1";
    static final int DEFAULT_PORT = 8080;

    /// They may be kept, and are asked for again each time: the next generation may be there.
    public static final String DEFAULT_CACHE_CONTROL = "no-cache";

    /// Those that the usual hosts of DocSearch send by themselves.
    public static final List<String> DEFAULT_IGNORED_FACETS = List.of("version", "docusaurus_tag");

    private static final int LAST_PORT = 65_535;
    private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[^/?#\\s]+");

    /// Of a server that has no name, with the usual bounds.
    public HttpSettings(String host, int port, List<String> corsOrigins, String searchKey) {
        this(
                host,
                port,
                corsOrigins,
                searchKey,
                DEFAULT_IGNORED_FACETS,
                false,
                List.of(),
                DEFAULT_CACHE_CONTROL,
                ServerBounds.usual());
    }

    static HttpSettings read(SettingSources sources) {
        return new HttpSettings(
                sources.find(SettingKey.HOST).map(Setting::text).orElse(DEFAULT_HOST),
                sources.find(SettingKey.PORT)
                        .map(port -> port.number(0, LAST_PORT))
                        .orElse(DEFAULT_PORT),
                sources.find(SettingKey.CORS_ORIGINS).map(Setting::origins).orElse(List.of()),
                sources.find(SettingKey.SEARCH_KEY).map(Setting::text).orElse(""),
                sources.find(SettingKey.IGNORED_FACETS).map(Setting::facets).orElse(DEFAULT_IGNORED_FACETS),
                sources.find(SettingKey.COUNT_EVENTS).map(Setting::truth).orElse(false),
                sources.find(SettingKey.PUBLIC_HOSTS).map(Setting::hosts).orElse(List.of()),
                sources.find(SettingKey.CACHE_CONTROL)
                        .map(Setting::cacheControl)
                        .orElse(DEFAULT_CACHE_CONTROL),
                ServerBounds.read(sources));
    }

    /// The same on another port.
    public HttpSettings on(int otherPort) {
        return new HttpSettings(
                host,
                otherPort,
                corsOrigins,
                searchKey,
                ignoredFacets,
                countsEvents,
                publicHosts,
                cacheControl,
                bounds);
    }

    /// The same with other bounds.
    public HttpSettings within(ServerBounds others) {
        return new HttpSettings(
                host, port, corsOrigins, searchKey, ignoredFacets, countsEvents, publicHosts, cacheControl, others);
    }

    public HttpSettings {
        if (host.isBlank()) {
            throw new UsageFault("The host to listen on is empty: use 127.0.0.1 or 0.0.0.0.");
        }
        if (port < 0 || port > LAST_PORT) {
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
