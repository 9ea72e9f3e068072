package io.termatlas.ingest.site;

import okhttp3.HttpUrl;

/// Which addresses belong to the site: those of its host. A change between http and https stays at home.
record Host(String name, int port, boolean isUsualPort) {

    static Host of(HttpUrl url) {
        return new Host(url.host(), url.port(), url.port() == HttpUrl.defaultPort(url.scheme()));
    }

    boolean owns(HttpUrl url) {
        Host other = of(url);
        return name.equals(other.name) && (port == other.port || (isUsualPort && other.isUsualPort));
    }
}
