package io.termatlas.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.SeededTest;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;

/// Promise 14 with all that operators do, in whichever order: once the site is whole, one run makes what a fresh build
/// makes of it. Of a short history every order is tried, of a long one some.
class HistoriesTest {
    private static final int HISTORIES = Integer.getInteger("termatlas.histories", 1);
    private static final int SHORT = Boolean.getBoolean("termatlas.campaign") ? 4 : 3;
    private static final int LONG = 14;
    private static final int SOME = Boolean.getBoolean("termatlas.campaign") ? 4 : 2;

    @TempDir
    private Path folder = Path.of("");

    @SeededTest
    void promise14EveryOrderOfAShortHistoryEndsAsAFreshBuild(RandomGenerator random) {
        int orders = 0;
        for (int history = 0; history < (HISTORIES + 9) / 10; history++) {
            orders += history(SHORT, "short-" + history, random).inEveryOrder();
        }
        System.out.println("Orders of short histories: " + orders);
        assertThat(orders).isGreaterThanOrEqualTo(6);
    }

    @SeededTest
    void promise14EveryHistoryOfLettersReplaysAndRemovalsEndsAsAFreshBuild(RandomGenerator random) {
        for (int history = 0; history < HISTORIES; history++) {
            history(LONG, "long-" + history, random).inSomeOrders(SOME, random);
        }
        System.out.println("Long histories: " + HISTORIES + ", each in " + SOME + " orders");
    }

    private History history(int length, String name, RandomGenerator random) {
        Path own = folder.resolve(name);
        return History.of(length, random, order -> new LocalSite(own.resolve(order)));
    }
}
