package io.termatlas.app.http.connection;

import java.util.concurrent.atomic.AtomicLong;

/// The bytes that requests and answers of all connections may hold together. For any number of threads.
public final class Budget {
    private final long most;
    private final AtomicLong pending = new AtomicLong();

    public Budget(long most) {
        this.most = most;
    }

    /// @return whether so many bytes more fit; if not, none are taken
    boolean tryTake(long bytes) {
        long now = pending.get();
        while (now + bytes <= most) {
            if (pending.compareAndSet(now, now + bytes)) {
                return true;
            }
            now = pending.get();
        }
        return false;
    }

    /// For what is in memory already: the budget may be exceeded, and [#isSpent] then keeps new work out.
    public void take(long bytes) {
        pending.addAndGet(bytes);
    }

    public void give(long bytes) {
        pending.addAndGet(-bytes);
    }

    public boolean isSpent() {
        return pending.get() >= most;
    }

    public long pending() {
        return pending.get();
    }
}
