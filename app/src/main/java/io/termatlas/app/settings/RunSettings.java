package io.termatlas.app.settings;

import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.run.IngestRequest;

/// What a run may read and remove.
///
/// @param maxRemovalPercent of the glossary's terms; a run that would remove strictly more changes nothing
/// @param maxUnfindablePercent of its names and slugs; a run in which strictly more do not find their term changes nothing
/// @param payloadBytes      the most that one payload may have
public record RunSettings(int maxRemovalPercent, int maxUnfindablePercent, long payloadBytes) {

    static RunSettings read(SettingSources sources) {
        return new RunSettings(
                sources.find(SettingKey.MAX_REMOVAL)
                        .map(percent -> percent.number(0, 100))
                        .orElse(IngestRequest.DEFAULT_MAX_REMOVAL_PERCENT),
                sources.find(SettingKey.MAX_UNFINDABLE)
                        .map(percent -> percent.number(0, 100))
                        .orElse(IngestRequest.DEFAULT_MAX_UNFINDABLE_PERCENT),
                sources.find(SettingKey.PAYLOAD_LIMIT).map(Setting::bytes).orElse(Limits.DEFAULT.payloadBytes()));
    }
}
