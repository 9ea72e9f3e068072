package io.termatlas.ingest.run;

import io.termatlas.model.Slug;
import io.termatlas.model.store.Difference;
import io.termatlas.model.store.Difference.Kind;
import io.termatlas.model.store.Difference.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a run over the same sources would change in the index of its main glossary.
///
/// @param rejected     a sentence about each payload that cannot be read, and of whose terms nothing is known
/// @param sourceErrors a sentence about each source that could not be read to its end
public record Preview(List<Difference> differences, List<String> rejected, List<String> sourceErrors) {
    public static final Preview NONE = new Preview(List.of(), List.of(), List.of());

    public Preview {
        differences = List.copyOf(differences);
        rejected = List.copyOf(rejected);
        sourceErrors = List.copyOf(sourceErrors);
    }

    static Preview of(Outcome outcome, Tally tally) {
        List<Difference> differences = new ArrayList<>();
        outcome.added().forEach(slug -> differences.add(inIndex(slug, Kind.MISSING, "a source states the term")));
        outcome.changed()
                .forEach(slug -> differences.add(inIndex(slug, Kind.STALE, "a source says something else of it")));
        outcome.moved()
                .forEach((slug, origin) ->
                        differences.add(inIndex(slug, Kind.STALE, "it has moved to " + origin.route())));
        outcome.removed().forEach(slug -> differences.add(inIndex(slug, Kind.EXTRA, "no source states the term")));
        List<String> rejected = tally.rejects().stream()
                .map(reject -> "rejected " + reject.path() + ": " + reject.reason())
                .toList();
        return new Preview(differences, rejected, List.copyOf(tally.sourceErrors()));
    }

    private static Difference inIndex(Slug slug, Kind kind, String detail) {
        return new Difference(slug.value(), kind, Where.INDEX, detail);
    }

    /// What stands in the way of a whole comparison.
    public List<String> gaps() {
        return Stream.concat(sourceErrors.stream(), rejected.stream()).toList();
    }
}
