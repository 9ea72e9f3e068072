package io.termatlas.app.http.connection;

import java.util.Locale;

/// Why the server does not do what a client wants, although nothing is wrong with the question.
public enum Rejection {
    /// more connections than `max-connections`
    CONNECTIONS(503, "The server has as many connections as it may have: try again later."),
    /// the head and the body did not come within `request-timeout`
    SLOW_REQUEST(408, "The request has not come to its end in time: send it faster, or a shorter one."),
    /// the answer was not taken in time
    UNREAD_ANSWER(408, "The answer was not read in time."),
    /// bodies and answers hold as much as `max-pending` lets them
    MEMORY(503, "The server holds as much of other requests and answers as it may: try again later."),
    /// more questions wait than may
    OVERLOAD(503, "More is asked than the server can answer: try again later."),
    /// the client had gone before its answer was looked for
    GONE(503, "The client has gone.");

    private final int status;
    private final String sentence;

    Rejection(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    public int status() {
        return status;
    }

    public String sentence() {
        return sentence;
    }

    /// As metrics name it, such as `slow-request`.
    public String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
