package io.termatlas.app.settings;

import java.util.List;

/// Where the HTTP server listens, and which sites' pages may call it.
///
/// @param portChosen  whether the user chose this port, so that no other will do
/// @param publicHosts the names that others reach it by, such as `glossary.example.org`
/// @param corsOrigins such as `https://example.org`, or `*` for all sites
/// @param searchKey   what search widgets must send as their key; empty when none is needed
/// @param ignoredFacets conditions on these are left out of the filters of search widgets
/// @param countsEvents whether the clicks that search widgets tell of are counted
/// @param misses      whether queries without a hit are kept
/// @param cacheControl what browsers and proxies may do with the answers they keep
/// @param bounds      what clients may have it hold
public record ServerSettings(
        String host,
        int port,
        boolean portChosen,
        List<String> publicHosts,
        List<String> corsOrigins,
        String searchKey,
        List<String> ignoredFacets,
        boolean countsEvents,
        boolean misses,
        String cacheControl,
        ServerBounds bounds) {
    static final String DEFAULT_HOST = "127.0.0.1";
    static final int DEFAULT_PORT = 8080;

    /// They may be kept, and are asked for again each time: the next generation may be there.
    public static final String DEFAULT_CACHE_CONTROL = "no-cache";

    /// Those that the usual hosts of DocSearch send by themselves.
    public static final List<String> DEFAULT_IGNORED_FACETS = List.of("version", "docusaurus_tag");

    private static final int LAST_PORT = 65_535;

    public ServerSettings {
        publicHosts = List.copyOf(publicHosts);
        corsOrigins = List.copyOf(corsOrigins);
        ignoredFacets = List.copyOf(ignoredFacets);
    }

    static ServerSettings read(SettingSources sources) {
        return new ServerSettings(
                sources.find(SettingKey.HOST).map(Setting::text).orElse(DEFAULT_HOST),
                sources.find(SettingKey.PORT)
                        .map(port -> port.number(0, LAST_PORT))
                        .orElse(DEFAULT_PORT),
                sources.find(SettingKey.PORT).isPresent(),
                sources.find(SettingKey.PUBLIC_HOSTS).map(Setting::hosts).orElse(List.of()),
                sources.find(SettingKey.CORS_ORIGINS).map(Setting::origins).orElse(List.of()),
                sources.find(SettingKey.SEARCH_KEY).map(Setting::text).orElse(""),
                sources.find(SettingKey.IGNORED_FACETS).map(Setting::facets).orElse(DEFAULT_IGNORED_FACETS),
                sources.find(SettingKey.COUNT_EVENTS).map(Setting::truth).orElse(false),
                sources.find(SettingKey.MISSES).map(Setting::truth).orElse(false),
                sources.find(SettingKey.CACHE_CONTROL)
                        .map(Setting::cacheControl)
                        .orElse(DEFAULT_CACHE_CONTROL),
                ServerBounds.read(sources));
    }
}
