package io.termatlas.model.work;

import io.termatlas.model.fault.InterruptedFault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/// Named daemon threads that work for one purpose and end together. Whatever one of them throws goes to the [Failure],
/// which interrupts the others and the thread that waits for them.
///
/// One thread starts and closes them. Closing interrupts them and waits for their end; one that waits without
/// interrupting calls [#join] first.
///
/// Why not the JDK's own: an `ExecutorService` keeps an error in a future that the caller has to ask, a
/// `ScheduledExecutorService` silently drops a task that threw, `CompletableFuture.allOf` lets the others run
/// on. `StructuredTaskScope` does tell the others, but is still a preview in Java 25 (JEP 505), wraps every
/// error, and lets its owner wait for the end only, not take results one by one meanwhile, as from a crawl.
/// Failsafe retries and limits one call, and leaves threads to an executor.
public final class Workers implements ThreadFactory, AutoCloseable {
    private final String name;
    private final Failure failure;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isEnding;

    /// What a thread does. When it returns, the thread has done its part.
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }

    /// @param name    of the threads, with a number behind it
    /// @param failure told of what they throw
    public Workers(String name, Failure failure) {
        this.name = name;
        this.failure = failure;
    }

    /// @param count of threads that each do the task
    public void start(int count, Task task) {
        for (int i = 0; i < count; i++) {
            thread(task).start();
        }
    }

    /// For an executor that starts its threads by itself; the caller shuts that down before it closes this.
    @Override
    public Thread newThread(Runnable work) {
        return thread(work::run);
    }

    private synchronized Thread thread(Task task) {
        Thread thread = Thread.ofPlatform()
                .name(name + "-" + (threads.size() + 1))
                .daemon()
                .unstarted(() -> run(task));
        threads.add(thread);
        return thread;
    }

    private void run(Task task) {
        try {
            failure.during(() -> {
                task.run();
                return this;
            });
        } catch (InterruptedException | InterruptedFault e) {
            if (!isEnding) {
                failure.report(e);
            }
        } catch (Throwable e) {
            failure.report(e);
        }
    }

    /// Interrupts the threads and does not wait.
    public synchronized void interrupt() {
        isEnding = true;
        threads.forEach(Thread::interrupt);
    }

    /// Waits until every thread has done its part. An interruption does not end the wait, but stays.
    public void join() {
        boolean interrupted = false;
        for (Thread thread : started()) {
            interrupted |= join(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Thread> started() {
        return List.copyOf(threads);
    }

    /// @return whether the calling thread was interrupted meanwhile
    private static boolean join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    @Override
    public void close() {
        interrupt();
        join();
    }
}
