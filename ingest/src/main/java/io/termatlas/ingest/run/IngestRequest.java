package io.termatlas.ingest.run;

import io.termatlas.model.Glossary;
import io.termatlas.model.fault.UsageFault;
import java.nio.file.Path;
import java.util.List;

/// One batch run: all that is said of one glossary, together.
///
/// @param sources           folders and files; of two full statements about a term the later source wins
/// @param prune             whether a complete run removes the terms that no source states any more
/// @param maxRemovalPercent of the terms published before, from 0 to 100; a run that would remove strictly more changes
/// nothing
public record IngestRequest(List<Path> sources, Glossary glossary, boolean prune, int maxRemovalPercent) {
    public static final int DEFAULT_MAX_REMOVAL_PERCENT = 20;

    public IngestRequest {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new UsageFault("There is nothing to ingest: name a folder of payloads or a payload.");
        }
        if (maxRemovalPercent < 0 || maxRemovalPercent > 100) {
            throw new UsageFault("--max-removal is a percentage from 0 to 100, not " + maxRemovalPercent + ".");
        }
    }

    public static IngestRequest of(Glossary glossary, List<Path> sources) {
        return new IngestRequest(sources, glossary, true, DEFAULT_MAX_REMOVAL_PERCENT);
    }
}
