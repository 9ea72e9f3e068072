package io.termatlas.ingest.site;

/// A page that could not be fetched; the message is the reason, for a sentence.
final class WebFault extends Exception {
    private static final long serialVersionUID = 1L;

    WebFault(String reason) {
        super(reason);
    }

    WebFault(String reason, Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
