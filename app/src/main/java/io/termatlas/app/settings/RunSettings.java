package io.termatlas.app.settings;

import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.run.IngestRequest;
import java.time.Duration;

/// What a run may read and remove, and how long it waits.
///
/// @param maxRemovalPercent of the glossary's terms; a run that would remove strictly more changes nothing
/// @param payloadBytes      the most that one payload may have
/// @param graphWait         for a named Neo4j server that does not answer yet
public record RunSettings(int maxRemovalPercent, long payloadBytes, Duration graphWait) {
    static final Duration DEFAULT_GRAPH_WAIT = Duration.ofMinutes(2);

    static RunSettings read(SettingSources sources) {
        return new RunSettings(
                sources.find(SettingKey.MAX_REMOVAL)
                        .map(percent -> percent.number(0, 100))
                        .orElse(IngestRequest.DEFAULT_MAX_REMOVAL_PERCENT),
                sources.find(SettingKey.PAYLOAD_LIMIT).map(Setting::bytes).orElse(Limits.DEFAULT.payloadBytes()),
                sources.find(SettingKey.GRAPH_WAIT).map(Setting::duration).orElse(DEFAULT_GRAPH_WAIT));
    }
}
