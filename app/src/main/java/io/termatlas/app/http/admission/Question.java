package io.termatlas.app.http.admission;

/// A question that waits for its turn. Its methods throw nothing.
public interface Question {
    /// On a thread of the admission: from the search to the bytes of the answer.
    void answer();

    /// There is no turn for it. Quick, on any thread.
    void reject();

    /// Nobody waits for the answer any more.
    boolean isAbandoned();

    /// It was [#isAbandoned] when its turn came. Quick, on any thread.
    void drop();
}
