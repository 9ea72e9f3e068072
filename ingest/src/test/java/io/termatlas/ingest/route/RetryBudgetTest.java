package io.termatlas.ingest.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.StoreFault;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final AtomicLong now = new AtomicLong();
    private final RetryBudget budget = new RetryBudget(Duration.ofSeconds(10), now::get);

    private void pass(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private void fail(int seconds) {
        assertThatThrownBy(() -> budget.over(() -> {
                    pass(seconds);
                    throw new StoreFault("Neo4j is away.");
                }))
                .isInstanceOf(StoreFault.class);
    }

    private void succeed(int seconds) {
        budget.over(() -> pass(seconds));
    }

    @Test
    void aTryIsMadeAgainWhenItCanEndInTime() {
        fail(3);
        assertThat(budget.lastsForAnother()).isTrue();
        pass(4);
        assertThat(budget.lastsForAnother()).isTrue();
        pass(1);
        assertThat(budget.lastsForAnother()).isFalse();
    }

    @Test
    void whatOneDeliveryHasWaitedIsGoneForTheNext() {
        fail(1);
        pass(4);
        succeed(1);
        fail(2);
        assertThat(budget.lastsForAnother()).isTrue();
        pass(2);
        assertThat(budget.lastsForAnother()).isFalse();
    }

    @Test
    void whatSucceedsCostsNothing() {
        succeed(1_000);
        fail(1);
        assertThat(budget.lastsForAnother()).isTrue();
    }

    @Test
    void aWaitOfNothingIsASingleTry() {
        RetryBudget none = new RetryBudget(Duration.ZERO, now::incrementAndGet);
        assertThatThrownBy(() -> none.over(() -> {
                    throw new StoreFault("Neo4j is away.");
                }))
                .isInstanceOf(StoreFault.class);
        assertThat(none.lastsForAnother()).isFalse();
    }
}
