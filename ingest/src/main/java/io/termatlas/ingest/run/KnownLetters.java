package io.termatlas.ingest.run;

import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.model.GlossaryId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The names of the dead letters that there are while a run goes on: asking the disk for each payload would
/// cost more than reading it. Any number of threads.
final class KnownLetters {
    private static final byte[] NOTHING = {};

    private final DeadLetterFolder folder;
    private final Map<GlossaryId, Map<String, Set<String>>> names = new ConcurrentHashMap<>();

    KnownLetters(DeadLetterFolder folder) {
        this.folder = folder;
    }

    /// Drops the letters of a payload that can be read now.
    void drop(GlossaryId glossary, String path) {
        Map<String, Set<String>> letters = names(glossary);
        if (!letters.isEmpty() && letters.containsKey(DeadLetterFolder.name(path))) {
            replace(glossary, path, List.of(), NOTHING);
        }
    }

    /// Lets the payload have these letters and no others.
    ///
    /// @param payload what is kept of it
    void replace(GlossaryId glossary, String path, List<DeadLetter> letters, byte[] payload) {
        names(glossary).compute(DeadLetterFolder.name(path), (name, former) -> {
            Set<String> now = folder.replace(glossary, path, former == null ? Set.of() : former, letters, payload);
            return now.isEmpty() ? null : now;
        });
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

    private Map<String, Set<String>> names(GlossaryId glossary) {
        return names.computeIfAbsent(glossary, id -> new ConcurrentHashMap<>(folder.names(id)));
    }
}
