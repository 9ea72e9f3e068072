package io.termatlas.bench.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What one attack did to a server.
///
/// @param load            of the machine in the last minute, when the attack began
/// @param firstGoodMillis from the end of the attack to the first search that is answered with 200; negative where
///                        none was within a minute
/// @param stop            how the server ended after SIGTERM
/// @param findings        of the attacker
record Outcome(
        String attack,
        String what,
        double load,
        Period quiet,
        Period during,
        Period after,
        double firstGoodMillis,
        Memory before,
        Memory left,
        Victim.Stop stop,
        Findings findings) {
    private static final double LONGEST_RECOVERY_MILLIS = 1_000;
    private static final double MOST_TIMES_MEMORY = 1.2;
    private static final double LONGEST_STOP_SECONDS = 10;
    private static final List<Integer> EXIT_CODES = List.of(0, 130, 143);

    /// How visitors were answered who asked ten times a second, over a new connection each time.
    record Period(Latencies.Summary search, Latencies.Summary health) {}

    /// A sentence for each limit that was passed.
    List<String> broken() {
        List<String> all = new ArrayList<>(findings.broken());
        if (firstGoodMillis < 0 || firstGoodMillis > LONGEST_RECOVERY_MILLIS) {
            all.add(String.format(Locale.ROOT, "the first good answer came %.0f ms after the attack", firstGoodMillis));
        }
        if (after.search().refused() + after.search().failed() + after.health().failed() > 0) {
            all.add("not all was answered after the attack");
        }
        require(all, "resident memory", before.residentMb(), left.residentMb());
        require(all, "live heap", before.liveMb(), left.liveMb());
        require(all, "resident memory after a collection", before.collectedMb(), left.collectedMb());
        if (stop.seconds() > LONGEST_STOP_SECONDS || !EXIT_CODES.contains(stop.exitCode())) {
            all.add(String.format(
                    Locale.ROOT, "SIGTERM ended it after %.1f s with %d", stop.seconds(), stop.exitCode()));
        }
        return all;
    }

    private static void require(List<String> all, String what, double before, double left) {
        if (left > MOST_TIMES_MEMORY * before) {
            all.add(String.format(Locale.ROOT, "%s is %.0f MB, was %.0f MB", what, left, before));
        }
    }
}
