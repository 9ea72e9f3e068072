package io.termatlas.app.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Everything that can be set, by one name in three spellings: `cors-origins` in the file,
/// `TERMATLAS_CORS_ORIGINS` in the environment and, where a command has it, the option `--cors-origins`.
public enum SettingKey {
    /// the folder that holds indexes, local Neo4j and dead letters
    DATA,
    /// who may read the files that Termatlas writes: their owner alone, or the owner's group, too
    DATA_MODE,
    /// the address of a Neo4j server that is there already; the option is `--neo4j`
    NEO4J_URI,
    NEO4J_USERNAME,
    /// never an option: every process of the machine could read it
    NEO4J_PASSWORD,
    NEO4J_DATABASE,
    /// options for the Java of the local Neo4j, parted by spaces, such as `-Xmx2g`
    NEO4J_JAVA_OPTS,
    /// marks the glossaries that this installation writes in a graph; otherwise the data folder has a mark of its own
    INSTALLATION,
    /// how long a run waits for a named Neo4j server that does not answer yet
    GRAPH_WAIT,
    /// what the HTTP server listens on
    HOST,
    PORT,
    /// the file that holds the key of those who may write over HTTP, or its digest
    ADMIN_KEY_FILE,
    /// the key itself, in the environment alone
    ADMIN_KEY,
    /// the names that others reach the HTTP server by, parted by commas
    PUBLIC_HOSTS,
    /// the web origins that a browser may search from, parted by commas
    CORS_ORIGINS,
    /// what browsers and proxies may do with answers they keep
    CACHE_CONTROL,
    /// the key that search widgets must send; every visitor of the site can read it there
    SEARCH_KEY,
    /// the facets that a filter of a search widget may name though no glossary has them, parted by commas
    IGNORED_FACETS,
    /// whether a server counts the clicks that search widgets tell of
    COUNT_EVENTS,
    /// whether a server keeps the queries that had no hit
    MISSES,
    /// the most connections to a server at the same time
    MAX_CONNECTIONS,
    /// how long the head and the body of a request may take to come
    REQUEST_TIMEOUT,
    /// the most bytes of requests and answers that a server holds at the same time
    MAX_PENDING,
    /// the percentage of its terms that a glossary may lose in one run
    MAX_REMOVAL,
    /// the percentage of names that may fail the self-check of a run
    MAX_UNFINDABLE,
    /// the most bytes of one payload
    PAYLOAD_LIMIT,
    /// the most entries and references of one payload
    PAYLOAD_ENTRIES,
    /// how deep the values of one payload may nest
    PAYLOAD_DEPTH,
    /// the greatest length that a sparse array of a payload may state
    PAYLOAD_SPARSE,
    /// the most characters of the terms of one payload
    PAYLOAD_TEXT,
    /// the most bytes of all payloads of one run
    RUN_BYTES,
    /// the most entries and references of all payloads of one run
    RUN_ENTRIES,
    /// the most characters of all terms of one run
    RUN_TEXT,
    /// the address that is told of runs with rejects or a refusal
    WEBHOOK,
    /// whether a payload with an unknown type is refused
    STRICT,
    /// the file that says which objects are terms, for a site of another shape
    MAPPING,
    /// whether links that lead out of a folder source are followed
    FOLLOW_LINKS,
    /// what the names in a zip are written in that do not say it themselves
    ZIP_CHARSET,
    /// requests to a site at the same time
    SITE_CONNECTIONS,
    /// requests to a site a second
    SITE_RATE,
    /// the most pages of a site
    SITE_PAGES,
    /// the most bytes that a run fetches from a site
    SITE_BYTES,
    /// the most messages of an endpoint that go to the stores together
    FEED_MESSAGES,
    /// after how many seconds they go, however few they are
    FEED_SECONDS;

    /// The name in the file.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The names of Neo4j's own tools for its server, ours with a prefix for the rest.
    public String variable() {
        return name().startsWith("NEO4J_") ? name() : "TERMATLAS_" + name();
    }

    public String option() {
        return this == NEO4J_URI ? "--neo4j" : "--" + key();
    }

    static Optional<SettingKey> find(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(SettingKey::key).toList();
    }
}
