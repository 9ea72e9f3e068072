package io.termatlas.ingest.run;

import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.UnfindableFault;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.SelfCheck;
import java.util.List;

/// Keeps a generation back in which too many names do not find their own term first.
final class FindabilityGuard {
    private static final int TOLD = 3;

    private final int maxPercent;

    /// @param maxPercent of the names and slugs that the glossary holds, or of the look-ups where these are more
    FindabilityGuard(int maxPercent) {
        this.maxPercent = maxPercent;
    }

    /// To be called before readers can see anything of the run in either store.
    ///
    /// @return a sentence about each of those that fail
    /// @throws UnfindableFault when strictly more of them fail than may
    List<String> check(IndexSink staging, Outcome outcome) {
        SelfCheck check = staging.check(outcome.written());
        long names = Math.max(check.checked(), 2 * outcome.terms());
        if (check.exceeds(maxPercent, names)) {
            List<String> first =
                    check.misses().subList(0, Math.min(TOLD, check.misses().size()));
            throw new UnfindableFault(Sentence.of("The self-check kept the new generation back: " + check.failed()
                            + " of " + names
                            + " names and slugs do not find their own term first, more than the " + maxPercent
                            + " % of ")
                    .and(SettingName.MAX_UNFINDABLE)
                    .and(". " + String.join(" ", first)));
        }
        return check.misses();
    }
}
