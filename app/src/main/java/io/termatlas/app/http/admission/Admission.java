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
/// When the first has waited for longer than a few usual answers take at every moment of half a second, it is no burst
/// but an overload: then who has waited half of that is rejected, until nobody was for half a second.
/// (The ideas are those of "Fail at Scale", ACM Queue 13(8), 2015, and "Controlling Queue Delay", ACM Queue 10(5),
/// 2012.)
///
/// For any number of threads. Those that answer are no virtual ones, because these do not give way to each other while
/// they compute.
public final class Admission implements AutoCloseable {
    private static final long BACKLOG_NANOS = 100_000_000;
    private static final long LONGEST_NANOS = 1_000_000_000;
    /// The longest burst: what goes on for longer is an overload.
    private static final long BURST_NANOS = 500_000_000;

    /// A wait that is no sign of an overload: so many usual answers, and at least so many nanoseconds.
    private static final int SHORT_ANSWERS = 4;

    private static final long SHORT_NANOS = 20_000_000;

    /// Of an answer's time in the usual one, when many have been answered.
    private static final double WEIGHT = 1.0 / 64;

    private final int most;
    private final LongSupplier clock;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Workers workers;
    /// When nobody waited for long, for the last time.
    private long lastPrompt;
    /// When somebody was rejected for having waited too long, for the last time. Those who came at the same moment are
    /// rejected at the same moment, which leaves the queue empty: that is no sign of an overload's end.
    private long lastLate;
    /// How long an answer takes, in nanoseconds: a moving average.
    private double usual;
    private long answered;

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
        this.lastPrompt = clock.getAsLong();
        this.lastLate = lastPrompt - BURST_NANOS;
        this.workers = new Workers(name, new Failure());
        workers.start(threads, this::work);
    }

    /// Returns at once. Of more questions than may wait, the one that has waited longest is rejected.
    public void submit(Question question) {
        List<Question> rejected = new ArrayList<>();
        synchronized (this) {
            long now = clock.getAsLong();
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
        answered++;
        usual += Math.max(WEIGHT, 1.0 / answered) * (nanos - usual);
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
        boolean isBehind = waited(now) > BACKLOG_NANOS;
        return (isBehind ? queue.removeLast() : queue.removeFirst()).question();
    }

    private void removeLate(long now, List<Question> rejected) {
        double shortWait = Math.max(SHORT_NANOS, SHORT_ANSWERS * usual);
        if (waited(now) < shortWait) {
            lastPrompt = now;
        }
        double longest = isOverloaded(now) ? shortWait / 2 : LONGEST_NANOS;
        while (waited(now) > longest) {
            rejected.add(queue.removeFirst().question());
            lastLate = now;
        }
    }

    private boolean isOverloaded(long now) {
        return now - lastPrompt > BURST_NANOS || now - lastLate < BURST_NANOS;
    }

    /// How long the first of those that wait has waited; 0 when nobody waits.
    private long waited(long now) {
        return queue.isEmpty() ? 0 : now - queue.getFirst().since();
    }

    /// Interrupts what is being answered, and waits for its end. What waits is not answered.
    @Override
    public void close() {
        workers.close();
    }
}
