package io.termatlas.ingest.site;

import io.termatlas.ingest.source.PathSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/// The addresses of pages that a site names on other hosts, where nothing is read. For any number of threads.
final class OtherHosts {
    private static final String WWW = "www.";

    private final Host host;
    private final PathSet addresses = new PathSet();
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    OtherHosts(Host host) {
        this.host = host;
    }

    /// Counts an address of a list of pages.
    synchronized void add(HttpUrl url) {
        if (!host.owns(url) && addresses.add(url.toString())) {
            counts.merge(name(url), 1, Integer::sum);
        }
    }

    /// Counts a link where it is likely to mean this site: with or without `www.`, or at another port. Links to other
    /// sites are none of ours.
    void addLink(HttpUrl url) {
        if (bare(url.host()).equals(bare(host.name()))) {
            add(url);
        }
    }

    synchronized int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Such as `on another host, www.example.org`.
    synchronized String where() {
        return counts.size() == 1
                ? "on another host, " + counts.firstKey()
                : "on other hosts, "
                        + counts.entrySet().stream().map(OtherHosts::counted).collect(Collectors.joining(", "));
    }

    private static String counted(Map.Entry<String, Integer> found) {
        return found.getKey() + " (" + found.getValue() + ")";
    }

    private static String name(HttpUrl url) {
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? url.host() : url.host() + ":" + url.port();
    }

    private static String bare(String name) {
        return name.startsWith(WWW) ? name.substring(WWW.length()) : name;
    }
}
