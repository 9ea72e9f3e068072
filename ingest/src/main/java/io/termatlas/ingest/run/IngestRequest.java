package io.termatlas.ingest.run;

import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.UsageFault;
import java.util.List;

/// One batch run, whose sources together state the glossaries of a site.
///
/// @param sources           of two full statements about a term the later source wins
/// @param partition          which payloads belong to which glossary
/// @param exclusion         the payloads that are left out, as if they were not there
/// @param prune             whether a complete run removes the terms that no source states any more
/// @param maxRemovalPercent of the terms published before, from 0 to 100; a run that would remove strictly more
/// changes nothing
/// @param maxUnfindablePercent of the glossary's names and slugs, from 0 to 100; when strictly more do not find their
/// own term first, the run changes nothing
public record IngestRequest(
        List<Source> sources,
        SitePartition partition,
        Exclusion exclusion,
        boolean prune,
        int maxRemovalPercent,
        int maxUnfindablePercent) {
    public static final int DEFAULT_MAX_REMOVAL_PERCENT = 20;
    public static final int DEFAULT_MAX_UNFINDABLE_PERCENT = 1;

    public IngestRequest {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new UsageFault("There is nothing to ingest: name a folder of payloads or a payload.");
        }
        if (maxRemovalPercent < 0 || maxRemovalPercent > 100) {
            throw noPercentage(SettingName.MAX_REMOVAL, maxRemovalPercent);
        }
        if (maxUnfindablePercent < 0 || maxUnfindablePercent > 100) {
            throw noPercentage(SettingName.MAX_UNFINDABLE, maxUnfindablePercent);
        }
    }

    private static UsageFault noPercentage(SettingName setting, int percent) {
        return new UsageFault(Sentence.of("").and(setting).and(" is a percentage from 0 to 100, not " + percent + "."));
    }

    /// All of it is one glossary.
    public static IngestRequest of(GlossaryId glossary, List<Source> sources) {
        return new IngestRequest(
                sources,
                SitePartition.whole(glossary),
                Exclusion.NONE,
                true,
                DEFAULT_MAX_REMOVAL_PERCENT,
                DEFAULT_MAX_UNFINDABLE_PERCENT);
    }
}
