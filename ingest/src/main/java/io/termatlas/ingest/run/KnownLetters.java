package io.termatlas.ingest.run;

import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.GlossaryId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The dead letters of a run. Those of payloads that are refused are written at once; those of payloads that
/// can be read stay until [#dropReadable], when what they say is committed: a run that fails loses no letter.
///
/// Remembers the names of the letters that there are: asking the disk for each payload would cost more than
/// reading it. Any number of threads.
final class KnownLetters {
    private static final byte[] NOTHING = {};

    private final DeadLetterFolder folder;
    private final boolean writes;
    private final Map<GlossaryId, Map<String, Set<String>>> names = new ConcurrentHashMap<>();
    private final Set<Named> written = ConcurrentHashMap.newKeySet();
    private final Map<Named, String> readable = new ConcurrentHashMap<>();

    /// A payload, by the name that the folder gives it.
    private record Named(GlossaryId glossary, String name) {
        static Named of(GlossaryId glossary, String path) {
            return new Named(glossary, DeadLetterFolder.name(path));
        }
    }

    /// @param writes false for a run that changes nothing
    KnownLetters(DeadLetterFolder folder, boolean writes) {
        this.folder = folder;
        this.writes = writes;
    }

    /// The letters of a payload that can be read now are to go, and those that an earlier run wrote for another
    /// file of its page: which one a source gives out may differ from run to run.
    void drop(GlossaryId glossary, String path) {
        Map<String, Set<String>> letters = names(glossary);
        if (letters.isEmpty()) {
            return;
        }
        if (letters.containsKey(DeadLetterFolder.name(path))) {
            readable.put(Named.of(glossary, path), path);
        }
        for (String file : PayloadKind.filesOfPage(path)) {
            Named other = Named.of(glossary, file);
            if (letters.containsKey(other.name) && !written.contains(other)) {
                readable.put(other, file);
            }
        }
    }

    /// Lets the payload have these letters and no others.
    ///
    /// @param letters at least one
    /// @param payload what is kept of it
    void replace(GlossaryId glossary, String path, List<DeadLetter> letters, byte[] payload) {
        if (!writes) {
            return;
        }
        names(glossary).compute(DeadLetterFolder.name(path), (name, former) -> {
            Named named = new Named(glossary, name);
            readable.remove(named);
            written.add(named);
            return folder.replace(glossary, path, former == null ? Set.of() : former, letters, payload);
        });
    }

    /// Deletes what is to go, once the stores have what the payloads say.
    void dropReadable() {
        names.keySet().forEach(this::dropReadable);
    }

    private void dropReadable(GlossaryId glossary) {
        if (!writes) {
            return;
        }
        readable.forEach((named, path) -> {
            if (named.glossary.equals(glossary)) {
                names(glossary).computeIfPresent(named.name, (name, former) -> {
                    folder.replace(glossary, path, former, List.of(), NOTHING);
                    return null;
                });
                readable.remove(named);
            }
        });
    }

    /// Has the letters of one glossary be those of another one, in place of its own of the same paths.
    void move(GlossaryId from, GlossaryId to) {
        if (writes) {
            dropReadable(from);
            folder.move(from, to);
        }
    }

    /// A sentence about each letter that cannot be read, once every payload has been taken or refused.
    List<String> warnings(GlossaryId glossary) {
        if (names(glossary).isEmpty()) {
            return List.of();
        }
        return folder.list(glossary).damaged().stream()
                .filter(file -> !isToGo(glossary, file))
                .map(file -> "The dead letter " + file + " cannot be read; delete it and ingest its payload again.")
                .toList();
    }

    private boolean isToGo(GlossaryId glossary, Path letter) {
        return readable.containsKey(new Named(glossary, DeadLetterFolder.payloadOf(letter)));
    }

    private Map<String, Set<String>> names(GlossaryId glossary) {
        return names.computeIfAbsent(glossary, id -> new ConcurrentHashMap<>(folder.names(id)));
    }
}
