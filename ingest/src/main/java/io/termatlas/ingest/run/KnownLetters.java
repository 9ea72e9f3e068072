package io.termatlas.ingest.run;

import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.source.PayloadKind;
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
    private final Set<Written> written = ConcurrentHashMap.newKeySet();

    /// The letters of a payload that this run has written.
    private record Written(GlossaryId glossary, String name) {}

    KnownLetters(DeadLetterFolder folder) {
        this.folder = folder;
    }

    /// Drops the letters of a payload that can be read now, and those that an earlier run wrote for another file of its
    /// page: which one a source gives out may differ from run to run.
    void drop(GlossaryId glossary, String path) {
        Map<String, Set<String>> letters = names(glossary);
        if (letters.isEmpty()) {
            return;
        }
        if (letters.containsKey(DeadLetterFolder.name(path))) {
            replace(glossary, path, List.of(), NOTHING);
        }
        for (String file : PayloadKind.filesOfPage(path)) {
            letters.computeIfPresent(DeadLetterFolder.name(file), (name, former) -> {
                if (written.contains(new Written(glossary, name))) {
                    return former;
                }
                folder.replace(glossary, file, former, List.of(), NOTHING);
                return null;
            });
        }
    }

    /// Lets the payload have these letters and no others.
    ///
    /// @param payload what is kept of it
    void replace(GlossaryId glossary, String path, List<DeadLetter> letters, byte[] payload) {
        names(glossary).compute(DeadLetterFolder.name(path), (name, former) -> {
            Set<String> now = folder.replace(glossary, path, former == null ? Set.of() : former, letters, payload);
            if (now.isEmpty()) {
                return null;
            }
            written.add(new Written(glossary, name));
            return now;
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
