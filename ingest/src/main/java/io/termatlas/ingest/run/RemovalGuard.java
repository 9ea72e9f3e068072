package io.termatlas.ingest.run;

import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.RemovalFault;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import java.util.List;

/// Refuses a run that would remove so much that a broken build of the site is the likelier reason.
///
/// @param maxRemovalPercent of the terms that the larger store held before; strictly more is refused
/// @param advice            what to tell beside a refusal
record RemovalGuard(int maxRemovalPercent, List<Sentence> advice) {

    /// Changes nothing either way.
    ///
    /// @throws RemovalFault when more would go, or when one source of several turned out empty and terms would go
    void check(Removals removals, List<Source> sources, List<Source> empty) {
        long removed = removals.removed();
        long published = removals.published();
        if (removed * 100L > maxRemovalPercent * published) {
            throw refusal(Sentence.of("The run would remove " + removed + " of " + published + " terms"
                            + inGraphAlone(removals) + ", more than the " + maxRemovalPercent + " % that ")
                    .and(SettingName.MAX_REMOVAL)
                    .and(" allows; nothing was changed. Check that " + wholeSite(sources) + "; else raise ")
                    .and(SettingName.MAX_REMOVAL)
                    .and(", or keep them with ")
                    .and(SettingName.NO_PRUNE)
                    .and("."));
        }
        if (removed > 0 && !empty.isEmpty() && maxRemovalPercent < 100) {
            throw refusal(Sentence.of(nothing(empty)
                            + " and the run would remove " + removed + " of " + published + " terms"
                            + inGraphAlone(removals)
                            + "; nothing was changed. Check that " + built(empty) + "; else give ")
                    .and(SettingName.MAX_REMOVAL)
                    .and(" 100, or keep the terms with ")
                    .and(SettingName.NO_PRUNE)
                    .and("."));
        }
    }

    private RemovalFault refusal(Sentence reason) {
        return new RemovalFault(
                advice.stream().reduce(reason, (told, more) -> told.and(" ").and(more)));
    }

    private static String wholeSite(List<Source> sources) {
        return Source.areAddresses(sources)
                ? "all pages of the site are listed and reached below " + Source.names(sources)
                : Source.names(sources) + " is the whole site";
    }

    private static String nothing(List<Source> empty) {
        return (Source.areAddresses(empty) ? "No page was found at " : "There is no payload in ") + Source.names(empty);
    }

    private static String built(List<Source> empty) {
        return Source.areAddresses(empty) ? "the address is that of the site" : "the site's build is there";
    }

    private static String inGraphAlone(Removals removals) {
        return removals.inGraphAlone() == 0 ? "" : " (" + removals.inGraphAlone() + " of them are in the graph alone)";
    }
}
