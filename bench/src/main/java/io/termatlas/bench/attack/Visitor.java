package io.termatlas.bench.attack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/// A visitor who asks for one thing again and again, over a new connection each time, as fast as he is told, while it
/// is open. A thread of its own; the first request is sent at once.
final class Visitor implements AutoCloseable {
    private final Target target;
    private final String[] paths;
    private final long everyNanos;
    private final Latencies latencies = new Latencies();
    private final Thread thread;
    private volatile boolean isOver;

    private Visitor(Target target, long everyMillis, String... paths) {
        this.target = target;
        this.paths = paths;
        this.everyNanos = everyMillis * 1_000_000;
        this.thread = Thread.ofPlatform().name("visitor").unstarted(this::ask);
    }

    static Visitor who(Target target, long everyMillis, String... paths) {
        Visitor visitor = new Visitor(target, everyMillis, paths);
        visitor.thread.start();
        return visitor;
    }

    private void ask() {
        long next = System.nanoTime();
        for (int n = 0; !isOver; n++) {
            askOnce(target, paths[n % paths.length], latencies);
            next = Math.max(next + everyNanos, System.nanoTime());
            for (long wait = next - System.nanoTime(); wait > 0 && !isOver; wait = next - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
        }
    }

    /// @return whether it was answered with 200
    static boolean askOnce(Target target, String path, Latencies latencies) {
        long begun = System.nanoTime();
        try (Socket socket = target.connect()) {
            socket.getOutputStream().write(Target.get(path));
            int status = Answer.read(new BufferedInputStream(socket.getInputStream()))
                    .status();
            latencies.answered(status, System.nanoTime() - begun);
            return status == 200;
        } catch (IOException e) {
            latencies.failed();
            return false;
        }
    }

    Latencies.Summary summary() {
        return latencies.summary();
    }

    /// Waits for the answer that is under way.
    @Override
    public void close() {
        isOver = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
