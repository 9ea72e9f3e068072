package io.termatlas.ingest.run;

import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.model.GlossaryId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The names of the dead letters of earlier runs: asking the disk for each payload would cost more than reading
/// it. Any number of threads.
final class EarlierLetters {
    private final DeadLetterFolder folder;
    private final Map<GlossaryId, Set<String>> names = new ConcurrentHashMap<>();

    EarlierLetters(DeadLetterFolder folder) {
        this.folder = folder;
    }

    /// Drops the letter of a payload that can be read now.
    void drop(GlossaryId glossary, String path) {
        Set<String> letters = names(glossary);
        if (!letters.isEmpty() && letters.contains(DeadLetterFolder.name(path))) {
            folder.drop(glossary, path);
        }
    }

    /// A sentence about each letter that cannot be read, once every payload has been taken or refused.
    List<String> warnings(GlossaryId glossary) {
        if (names(glossary).isEmpty()) {
            return List.of();
        }
        return folder.list(glossary).damaged().stream()
                .map(file -> "The dead letter " + file + " cannot be read; delete it and ingest its payload again.")
                .toList();
    }

    private Set<String> names(GlossaryId glossary) {
        return names.computeIfAbsent(glossary, folder::names);
    }
}
