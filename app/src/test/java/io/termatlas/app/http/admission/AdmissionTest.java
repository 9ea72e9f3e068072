package io.termatlas.app.http.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One thread and room for three; the first question keeps the thread until it is let go.
final class AdmissionTest {
    private static final int ROOM = 3;

    private final AtomicLong millis = new AtomicLong();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final Semaphore answered = new Semaphore(0);
    private final Admission admission = new Admission("test", 1, ROOM, () -> millis.get() * 1_000_000);

    /// @param isAbandoned from the beginning
    private record Recorded(String name, boolean isAbandoned, BlockingQueue<String> events, Semaphore answered)
            implements Question {
        @Override
        public void answer() {
            events.add(name);
            answered.acquireUninterruptibly();
        }

        @Override
        public void reject() {
            events.add(name + " rejected");
        }

        @Override
        public void drop() {
            events.add(name + " dropped");
        }
    }

    @BeforeEach
    void occupy() throws InterruptedException {
        submit("busy");
        assertThat(events.take()).isEqualTo("busy");
    }

    @AfterEach
    void close() {
        answered.release(100);
        admission.close();
    }

    @Test
    void whoCameFirstGoesFirst() throws InterruptedException {
        submit("a");
        submit("b");
        millis.set(100);
        answered.release(2);
        assertThat(events.take()).isEqualTo("a");
        assertThat(events.take()).isEqualTo("b");
    }

    @Test
    void theNewestGoesFirstWhenTheFirstHasWaitedLong() throws InterruptedException {
        submit("a");
        submit("b");
        millis.set(101);
        submit("c");
        answered.release(3);
        assertThat(events.take()).isEqualTo("c");
        assertThat(events.take()).isEqualTo("b");
        assertThat(events.take()).isEqualTo("a");
    }

    @Test
    void whoHasWaitedLongestIsRejectedWhenTooManyWait() throws InterruptedException {
        submit("a");
        submit("b");
        submit("c");
        submit("d");
        assertThat(events.take()).isEqualTo("a rejected");
        assertThat(admission.waiting()).isEqualTo(ROOM);
    }

    @Test
    void whoHasWaitedForASecondIsRejected() throws InterruptedException {
        submit("a");
        millis.set(1_001);
        submit("b");
        assertThat(events.take()).isEqualTo("a rejected");
        assertThat(admission.waiting()).isEqualTo(1);
    }

    @Test
    void onlyShortWaitsAreAnsweredWhenLongOnesDoNotEnd() throws InterruptedException {
        overload();
    }

    /// At 511 ms, with two that wait.
    private void overload() throws InterruptedException {
        submit("a");
        millis.set(500);
        submit("b");
        assertThat(admission.waiting()).isEqualTo(2);
        millis.set(501);
        submit("c");
        assertThat(events.take()).isEqualTo("a rejected");
        millis.set(511);
        submit("d");
        assertThat(events.take()).isEqualTo("b rejected");
        assertThat(admission.waiting()).isEqualTo(2);
    }

    @Test
    void longWaitsAreAnsweredAgainWhenNobodyHasBeenRejectedForLong() throws InterruptedException {
        overload();
        millis.set(530);
        submit("e");
        assertThat(events.take()).isEqualTo("c rejected");
        assertThat(events.take()).isEqualTo("d rejected");
        millis.set(531);
        submit("f");
        millis.set(1_030);
        submit("g");
        assertThat(admission.waiting()).isEqualTo(3);
    }

    @Test
    void whatWaitsIsAnsweredInItsOrderWhenAnswersUsuallyTakeAsLong() throws InterruptedException {
        submit("a");
        millis.set(400);
        answered.release();
        assertThat(events.take()).isEqualTo("a");
        submit("b");
        millis.set(1_300);
        submit("c");
        assertThat(admission.waiting()).isEqualTo(2);
    }

    @Test
    void whatNobodyWaitsForIsNotBegun() throws InterruptedException {
        admission.submit(new Recorded("gone", true, events, answered));
        submit("b");
        answered.release();
        assertThat(events.take()).isEqualTo("gone dropped");
        assertThat(events.take()).isEqualTo("b");
    }

    private void submit(String name) {
        admission.submit(new Recorded(name, false, events, answered));
    }
}
