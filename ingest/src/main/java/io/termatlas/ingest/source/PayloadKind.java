package io.termatlas.ingest.source;

import io.termatlas.model.Origin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kind of a payload by its name or its media type; decoding may show that it is another one.
public enum PayloadKind {
    /// Nuxt's `_payload.json`: a devalue text.
    NUXT,
    /// Nuxt's `_payload.js` of 3.0 to 3.3, which is JavaScript: delivered so that it can be refused with the
    /// reason.
    NUXT_SCRIPT,
    /// SvelteKit's `__data.json`: devalue texts in lines of JSON.
    SVELTEKIT,
    /// A page of HTML, which may have data inline. Where a payload lies beside it, that one is read instead.
    PAGE,
    /// Unknown; its content decides.
    UNNAMED;

    private static final String NUXT_NAME = "_payload.json";
    private static final String NUXT_SCRIPT_NAME = "_payload.js";
    private static final String SVELTEKIT_NAME = "__data.json";

    /// The kind of a file in a site, by its name.
    ///
    /// @param path within the source, with or without a query
    /// @return empty for everything else that a site holds
    public static Optional<PayloadKind> find(String path) {
        PayloadKind kind = of(path);
        return kind == UNNAMED ? Optional.empty() : Optional.of(kind);
    }

    /// The kind of a single payload that the user named or sent, with any name.
    public static PayloadKind of(String path) {
        String name = lastSegment(withoutQuery(path)).toLowerCase(Locale.ROOT);
        return switch (name) {
            case NUXT_NAME -> NUXT;
            case NUXT_SCRIPT_NAME -> NUXT_SCRIPT;
            default -> byEnding(name);
        };
    }

    /// The path that identifies a payload: `?_b=<build>` and `?<hash>` change with every build.
    public static String withoutQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /// Where the payloads of a page may lie. If there is one, it wins, and the page is not read.
    ///
    /// @param page the path of a [#PAGE], such as `glossary/nvlink/index.html` or `glossary/nvlink.html`
    public static List<String> payloadsBeside(String page) {
        String path = withoutQuery(page);
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String name = path.substring(folder.length());
        String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        String route = stem.equals("index") ? folder : folder + stem + "/";
        return List.of(route + NUXT_NAME, route + SVELTEKIT_NAME, path + SVELTEKIT_NAME, route + NUXT_SCRIPT_NAME);
    }

    /// The paths at which the page of a payload, or its data, may lie; none for a payload of any other name.
    public static Set<String> filesOfPage(String path) {
        if (of(path) == UNNAMED) {
            return Set.of();
        }
        String route = new Origin(path).route().substring(1);
        List<String> pages = route.isEmpty()
                ? List.of("index.html", "index.htm")
                : List.of(route + "/index.html", route + "/index.htm", route + ".html", route + ".htm");
        Set<String> files = new LinkedHashSet<>(pages);
        pages.forEach(page -> files.addAll(payloadsBeside(page)));
        files.remove(path);
        return files;
    }

    private static PayloadKind byEnding(String name) {
        if (name.equals(SVELTEKIT_NAME) || name.endsWith(".html" + SVELTEKIT_NAME)) {
            return SVELTEKIT;
        }
        return name.endsWith(".html") || name.endsWith(".htm") ? PAGE : UNNAMED;
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
