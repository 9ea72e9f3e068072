package io.termatlas.ingest.shape;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Finds the slug in an address or a path.
public final class Addresses {
    private static final String SCHEME_END = "://";
    /// Fragments that mean the subject of the whole page, not one of several things on it.
    private static final Set<String> ANY_PAGE_HAS = Set.of(
            "term", "definedterm", "defined-term", "this", "it", "concept", "entity", "webpage", "main", "content");

    private Addresses() {}

    /// The fragment of `/glossary#nvlink`, else the last segment of `/glossary/nvlink/`, `nvlink.html` and
    /// `nvlink/index.html`, decoded.
    ///
    /// @return text that may be no legal slug; empty when there is neither
    public static String slug(String address) {
        String fragment = tellingFragment(address);
        return fragment.isEmpty() ? lastSegment(address) : fragment;
    }

    /// The last segment alone, whatever the fragment.
    public static String lastSegment(String address) {
        String path = path(address);
        return decoded(path.substring(path.lastIndexOf('/') + 1));
    }

    /// The path of the page, with the fragment where that names one of several things on it. The same for two
    /// addresses means the same slug.
    public static String target(String address) {
        String fragment = tellingFragment(address);
        return page(address) + (fragment.isEmpty() ? "" : "#" + fragment);
    }

    /// Whether the page at the route lies below that of the address, as the pages of terms lie below their glossary.
    public static boolean leadsAbove(String address, String route) {
        return tellingFragment(address).isEmpty() && decoded(route).startsWith(page(address) + "/");
    }

    /// The address of a page that is written in another, at the route.
    ///
    /// @return empty where it is relative to more than the page itself or the site's root
    public static String ofPage(String address, String route) {
        if (address.startsWith("#")) {
            return route + address;
        }
        return address.startsWith("/") || address.contains(SCHEME_END) ? address : "";
    }

    /// The host of an address in small letters, without the `www.` that sites write at one time and not at another;
    /// empty
    /// where the address names none.
    static String host(String address) {
        int scheme = address.indexOf(SCHEME_END);
        if (scheme < 0) {
            return "";
        }
        String host =
                before('/', address.substring(scheme + SCHEME_END.length())).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    private static String page(String address) {
        return decoded(path(address));
    }

    private static String path(String address) {
        String path = withoutHost(before('#', before('?', address)));
        return withoutSlashes(path.replaceFirst("(?i)(?:^|/)index\\.html?$", ""))
                .replaceFirst("(?i)\\.(?:html?|md)$", "");
    }

    private static String tellingFragment(String address) {
        String fragment = decoded(fragment(address));
        boolean tells = !fragment.isEmpty()
                && fragment.indexOf('/') < 0
                && !ANY_PAGE_HAS.contains(fragment.toLowerCase(Locale.ROOT));
        return tells ? fragment : "";
    }

    private static String fragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? "" : address.substring(hash + 1);
    }

    private static String before(char sign, String text) {
        int end = text.indexOf(sign);
        return end < 0 ? text : text.substring(0, end);
    }

    private static String withoutHost(String address) {
        int scheme = address.indexOf(SCHEME_END);
        if (scheme < 0) {
            return address;
        }
        int path = address.indexOf('/', scheme + SCHEME_END.length());
        return path < 0 ? "" : address.substring(path);
    }

    /// Without a regular expression, which would take quadratic time for many slashes.
    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
