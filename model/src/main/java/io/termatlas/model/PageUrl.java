package io.termatlas.model;

import java.net.URI;
import java.net.URISyntaxException;

/// Where a term's page is, as the site itself says it: an absolute http(s) URL, or a path from the site's root such as
/// `/lexikon/nvlink`, which counts below the glossary's base URL; in either a query and a fragment. At most 2,000
/// characters.
///
/// It becomes a link in a web page, so nothing else passes: no `javascript:`, no `//host`, no `user@host`.
public record PageUrl(String value) {
    /// For a term whose site says none: its page is the one that the payload belongs to.
    public static final PageUrl NONE = new PageUrl("");

    private static final int LONGEST = 2000;

    /// @throws IllegalArgumentException with the reason, when the text is none of these
    public PageUrl {
        String objection = value.isEmpty() ? "" : objection(value);
        if (!objection.isEmpty()) {
            throw new IllegalArgumentException("the address '" + Texts.quotable(value) + "' " + objection);
        }
    }

    public boolean isNone() {
        return value.isEmpty();
    }

    /// Whether it is a path within the site.
    public boolean isPath() {
        return value.startsWith("/");
    }

    @Override
    public String toString() {
        return value;
    }

    private static String objection(String text) {
        if (text.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        if (!Texts.isStorable(text)) {
            return "holds U+0000 or half a surrogate pair";
        }
        try {
            return objection(new URI(text));
        } catch (URISyntaxException e) {
            return "is no URL: " + e.getReason();
        }
    }

    private static String objection(URI uri) {
        String host = uri.getRawAuthority();
        if (uri.getScheme() == null) {
            boolean isPath = host == null && uri.getRawPath().startsWith("/");
            return isPath ? "" : "is neither an absolute URL nor a path from the site's root";
        }
        if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
            return "is none of http or https";
        }
        if (host == null) {
            return "has no host";
        }
        return host.indexOf('@') >= 0 ? "names a user" : "";
    }
}
