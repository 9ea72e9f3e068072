package io.termatlas.app.settings;

import java.net.URI;

/// Where operators want to be told of a run. Its path and query may be a secret, so only the host is ever
/// shown.
///
/// @param uri http or https, with a host and without a user
public record WebhookAddress(URI uri) {
    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getHost();
    }
}
