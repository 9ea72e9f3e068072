package io.termatlas.model.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.StoreFault;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkersTest {
    private final Failure failure = new Failure();
    private final CountDownLatch never = new CountDownLatch(1);

    private Void waitForEver() throws InterruptedException {
        never.await();
        throw new AssertionError("nobody counts it down");
    }

    @Test
    void anErrorReachesTheThreadThatWaitsAsItIs() {
        OutOfMemoryError error = new OutOfMemoryError("page");
        try (Workers workers = new Workers("work", failure)) {
            workers.start(1, () -> {
                throw error;
            });

            assertThatThrownBy(() -> failure.during(this::waitForEver)).isSameAs(error);
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aFaultKeepsItsType() {
        try (Workers workers = new Workers("work", failure)) {
            workers.start(1, () -> {
                throw new StoreFault("The disk is full.");
            });
            workers.join();
        }
        assertThatThrownBy(failure::rethrow).isInstanceOf(StoreFault.class).hasMessage("The disk is full.");
    }

    @Test
    void theOthersAreInterruptedAndAddNoErrorOfTheirOwn() {
        StoreFault fault = new StoreFault("The disk is full.");
        CountDownLatch bothWait = new CountDownLatch(2);
        try (Workers workers = new Workers("work", failure)) {
            workers.start(2, () -> {
                bothWait.countDown();
                waitForEver();
            });
            workers.start(1, () -> {
                bothWait.await();
                throw fault;
            });
            workers.join();
        }
        assertThat(failure.find()).contains(fault);
        assertThat(fault.getSuppressed()).isEmpty();
    }

    @Test
    void whatIsReportedLaterIsSuppressed() {
        StoreFault fault = new StoreFault("The disk is full.");
        IllegalStateException later = new IllegalStateException("later");
        failure.report(fault);
        failure.report(later);
        failure.report(fault);

        assertThat(failure.find()).contains(fault);
        assertThat(fault.getSuppressed()).containsExactly(later);
    }

    @Test
    void closingEndsTheThreadsAndIsNoFailure() {
        AtomicInteger ended = new AtomicInteger();
        Workers workers = new Workers("work", failure);
        workers.start(3, () -> {
            try {
                waitForEver();
            } finally {
                ended.incrementAndGet();
            }
        });
        workers.close();

        assertThat(ended).hasValue(3);
        assertThat(failure.find()).isEmpty();
    }

    @Test
    void anInterruptionDuringTheEndStays() {
        Workers workers = new Workers("work", failure);
        workers.start(1, this::waitForEver);
        Thread.currentThread().interrupt();
        workers.close();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptionFromElsewhereEndsTheWaitAndIsNoFailure() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> failure.during(this::waitForEver)).isInstanceOf(InterruptedException.class);
        assertThat(failure.find()).isEmpty();
    }

    @Test
    void nothingIsBegunAfterAFailure() {
        failure.report(new StoreFault("The disk is full."));
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> failure.during(begun::incrementAndGet)).isInstanceOf(StoreFault.class);
        assertThat(begun).hasValue(0);
    }

    @Test
    void threadsHaveNames() {
        try (Workers workers = new Workers("fetch", failure)) {
            assertThat(workers.newThread(() -> {}).getName()).isEqualTo("fetch-1");
            assertThat(workers.newThread(() -> {}).getName()).isEqualTo("fetch-2");
        }
    }
}
