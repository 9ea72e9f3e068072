package io.termatlas.bench.attack;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Many clients at the same time, a virtual thread each.
final class Crowd {
    /// One client.
    interface Member {
        /// @param number from 0
        void act(int number) throws IOException, InterruptedException;
    }

    private Crowd() {}

    /// Returns when all have ended. A client whose connection fails ends; that is counted, and no more.
    ///
    /// @return the number of clients that failed so
    static int act(int size, Member member) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = IntStream.range(0, size)
                    .mapToObj(number -> threads.submit(() -> succeeds(member, number)))
                    .toList();
            int failed = 0;
            for (Future<Boolean> each : all) {
                failed += each.get() ? 0 : 1;
            }
            return failed;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static boolean succeeds(Member member, int number) throws InterruptedException {
        try {
            member.act(number);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
