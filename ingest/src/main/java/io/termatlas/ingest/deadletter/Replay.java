package io.termatlas.ingest.deadletter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Payloads of dead letters as the source of a run.
///
/// @param payloads those that were kept whole
/// @param kept     a letter of each payload that cannot be read again, because not all of its bytes were kept
public record Replay(List<Payload> payloads, List<DeadLetter> kept) {
    private static final String NAME = "dead letters";

    public Replay {
        payloads = List.copyOf(payloads);
        kept = List.copyOf(kept);
    }

    /// Each payload once, whatever number of letters it has. Messages that came without a path rank by the time
    /// of their letters, as they did by that of their arrival.
    ///
    /// @param letters of one glossary
    public static Replay of(DeadLetterFolder folder, List<DeadLetter> letters) {
        Map<String, List<DeadLetter>> byPath =
                letters.stream().collect(groupingBy(DeadLetter::path, LinkedHashMap::new, toList()));
        List<DeadLetter> firsts = byPath.values().stream()
                .map(List::getFirst)
                .sorted(Comparator.comparing(DeadLetter::at).thenComparing(DeadLetter::path))
                .toList();
        List<Payload> payloads = new ArrayList<>();
        List<DeadLetter> kept = new ArrayList<>();
        int messages = 0;
        for (DeadLetter letter : firsts) {
            if (folder.keepsWhole(letter)) {
                int ordinal = isUnplaced(letter) ? ++messages : 0;
                Source source = new Source.Kept(letter.source(), List.of());
                payloads.add(new KeptPayload(folder, letter, source, ordinal));
            } else {
                kept.add(letter);
            }
        }
        return new Replay(payloads, kept);
    }

    private static boolean isUnplaced(DeadLetter letter) {
        return HeldPayload.isUnplaced(new Origin(letter.path()));
    }

    /// Empty when there is nothing that can be read again.
    public Optional<Source> source() {
        return payloads.isEmpty() ? Optional.empty() : Optional.of(new Source.Kept(NAME, payloads));
    }
}
