package io.termatlas.ingest.run;

import io.termatlas.model.Origin;
import io.termatlas.model.Slug;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The result of a run once every payload has been taken or refused. Lists are in key order, and take
/// four bytes a term.
///
/// @param moved     terms that say the same at another place of the site, with that place
/// @param removedByOwner those of the removed terms that are kept out
/// @param unchanged terms that were stated and say what they said, the moved ones included
/// @param terms     published after the run
/// @param findings  what was overridden by what
record Outcome(
        List<Slug> added,
        List<Slug> changed,
        Map<Slug, Origin> moved,
        List<Slug> removed,
        long removedByOwner,
        long unchanged,
        long terms,
        long overridden,
        List<String> findings) {

    Origin originOf(Slug movedTerm) {
        return Objects.requireNonNull(moved.get(movedTerm));
    }

    /// Those that are written, one after the other.
    Collection<Slug> written() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<Slug> iterator() {
                return Stream.of(added, changed, moved.keySet())
                        .flatMap(Collection::stream)
                        .iterator();
            }

            @Override
            public int size() {
                return added.size() + changed.size() + moved.size();
            }
        };
    }

    /// The same ones in key order. Where they are of one kind, as in a first run, nothing is held for it.
    List<Slug> writtenInOrder() {
        if (changed.isEmpty() && moved.isEmpty()) {
            return added;
        }
        Set<Slug> inOrder = new TreeSet<>(written());
        return List.copyOf(inOrder);
    }

    boolean changesAnything() {
        return !(added.isEmpty() && changed.isEmpty() && removed.isEmpty());
    }
}
