package io.termatlas.ingest.run;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.model.GlossaryId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The dead letters from before the run: asking the disk for each payload would cost more than reading it.
final class EarlierLetters {
    private final DeadLetterFolder folder;
    private final Map<GlossaryId, Set<String>> paths = new ConcurrentHashMap<>();

    EarlierLetters(DeadLetterFolder folder) {
        this.folder = folder;
    }

    /// A payload that can be read needs no letter any more.
    void drop(GlossaryId glossary, String path) {
        if (paths.computeIfAbsent(glossary, this::list).contains(path)) {
            folder.drop(glossary, path);
        }
    }

    private Set<String> list(GlossaryId glossary) {
        return folder.list(glossary).stream().map(DeadLetter::path).collect(toUnmodifiableSet());
    }
}
