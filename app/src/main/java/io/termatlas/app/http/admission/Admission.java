package io.termatlas.app.http.admission;

import io.termatlas.model.work.Failure;
import io.termatlas.model.work.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Has so many questions answered at a time, each on one of as many threads; the others wait, in the order in which
/// they came. When the first of them has waited for a tenth of a second, more is asked than can be answered: then the
/// newest goes first, so that those who are admitted have waited little, and who has waited for a second is rejected.
/// When somebody has waited at every moment of the last second, it is no burst: then a wait of a few usual answers is
/// the longest that is answered. (The idea is Facebook's: "Fail at Scale", ACM Queue 13(8), 2015.)
///
/// For any number of threads. Those that answer are no virtual ones, because these do not give way to each other while
/// they compute.
public final class Admission implements AutoCloseable {
    private static final long BACKLOG_NANOS = 100_000_000;
    private static final long LONGEST_NANOS = 1_000_000_000;
    /// The longest wait while the queue does not get empty for as long as [#LONGEST_NANOS]: so many usual answers, and
    /// at least so many nanoseconds.
    private static final int ANSWERS_UNDER_LOAD = 4;

    private static final long LEAST_UNDER_LOAD_NANOS = 20_000_000;

    /// Of an answer's time in the usual one.
    private static final double WEIGHT = 1.0 / 64;

    private final int most;
    private final LongSupplier clock;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Workers workers;
    /// When nobody waited for the last time.
    private long lastEmpty;
    /// How long an answer takes, in nanoseconds: a moving average.
    private double usual;

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
        this.lastEmpty = clock.getAsLong();
        this.workers = new Workers(name, new Failure());
        workers.start(threads, this::work);
    }

    /// Returns at once. Of more questions than may wait, the one that has waited longest is rejected.
    public void submit(Question question) {
        List<Question> rejected = new ArrayList<>();
        synchronized (this) {
            long now = clock.getAsLong();
            if (queue.isEmpty()) {
                lastEmpty = now;
            }
            queue.addLast(new Waiting(question, now));
            while (queue.size() > most) {
                rejected.add(queue.removeFirst().question());
            }
            removeLate(now, rejected);
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
            List<Question> rejected = new ArrayList<>();
            Question question = next(rejected);
            rejected.forEach(Question::reject);
            if (question != null) {
                settle(question);
            }
        }
    }

    private void settle(Question question) {
        if (question.isAbandoned()) {
            question.drop();
            return;
        }
        long begun = clock.getAsLong();
        question.answer();
        took(clock.getAsLong() - begun);
    }

    private synchronized void took(long nanos) {
        usual += WEIGHT * (nanos - usual);
    }

    /// @param rejected gets those that have waited too long
    /// @return null when there are no others
    private synchronized @Nullable Question next(List<Question> rejected) throws InterruptedException {
        while (queue.isEmpty()) {
            wait();
        }
        long now = clock.getAsLong();
        removeLate(now, rejected);
        if (queue.isEmpty()) {
            return null;
        }
        boolean isBehind = now - queue.getFirst().since() > BACKLOG_NANOS;
        return (isBehind ? queue.removeLast() : queue.removeFirst()).question();
    }

    private void removeLate(long now, List<Question> rejected) {
        double longest = now - lastEmpty > LONGEST_NANOS
                ? Math.max(LEAST_UNDER_LOAD_NANOS, ANSWERS_UNDER_LOAD * usual)
                : LONGEST_NANOS;
        while (!queue.isEmpty() && now - queue.getFirst().since() > longest) {
            rejected.add(queue.removeFirst().question());
        }
    }

    /// Interrupts what is being answered, and waits for its end. What waits is not answered.
    @Override
    public void close() {
        workers.close();
    }
}
