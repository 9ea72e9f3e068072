package io.termatlas.app.http.admission;

import io.termatlas.model.work.Failure;
import io.termatlas.model.work.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/// Has so many questions answered at a time, each on one of as many threads; the others wait, in the order in which
/// they came. When the first of them has waited for a tenth of a second, more is asked than can be answered: then the
/// newest goes first, so that those who are admitted have waited little, and who has waited for a second is rejected.
/// (The idea is Facebook's: "Fail at Scale", ACM Queue 13(8), 2015.)
///
/// For any number of threads. Those that answer are no virtual ones, because these do not give way to each other while
/// they compute.
public final class Admission implements AutoCloseable {
    private static final long BACKLOG_NANOS = 100_000_000;
    private static final long LONGEST_NANOS = 1_000_000_000;

    private final int most;
    private final LongSupplier clock;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Workers workers;

    private record Waiting(Question question, long since) {}

    /// @param name    of the threads
    /// @param threads that answer
    /// @param most    questions that wait
    public Admission(String name, int threads, int most) {
        this(name, threads, most, System::nanoTime);
    }

    /// @param clock in nanoseconds
    Admission(String name, int threads, int most, LongSupplier clock) {
        this.most = most;
        this.clock = clock;
        this.workers = new Workers(name, new Failure());
        workers.start(threads, this::work);
    }

    /// Returns at once. Of more questions than may wait, the one that has waited longest is rejected.
    public void submit(Question question) {
        List<Question> rejected = new ArrayList<>();
        synchronized (this) {
            long now = clock.getAsLong();
            queue.addLast(new Waiting(question, now));
            while (queue.size() > most || now - queue.getFirst().since() > LONGEST_NANOS) {
                rejected.add(queue.removeFirst().question());
            }
            notify();
        }
        rejected.forEach(Question::reject);
    }

    /// The number of questions that wait.
    public synchronized int waiting() {
        return queue.size();
    }

    private void work() throws InterruptedException {
        while (true) {
            Question question = next();
            if (question.isAbandoned()) {
                question.drop();
            } else {
                question.answer();
            }
        }
    }

    private synchronized Question next() throws InterruptedException {
        while (queue.isEmpty()) {
            wait();
        }
        boolean isBehind = clock.getAsLong() - queue.getFirst().since() > BACKLOG_NANOS;
        return (isBehind ? queue.removeLast() : queue.removeFirst()).question();
    }

    /// Interrupts what is being answered, and waits for its end. What waits is not answered.
    @Override
    public void close() {
        workers.close();
    }
}
