package io.termatlas.graph;

import io.termatlas.model.Term;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Who writes the graph, how it treats what others wrote, and what it knows of terms beside what they state.
///
/// @param installation marks the glossaries that it writes as its own: 1 to 64 letters, digits, points, hyphens and
/// underscores
/// @param folder       tells the data folders of one installation apart; of one folder at most one process writes a
/// glossary
/// @param takesOver    whether it goes on with a glossary of another installation
/// @param longestWait  for another writer's lock
/// @param aliases      of a term: those that its texts say, too, in a fixed order
/// @param waiting      told every second while it waits; what it throws ends the wait
public record GraphWriter(
        String installation,
        String folder,
        boolean takesOver,
        Duration longestWait,
        Function<Term, List<String>> aliases,
        Consumer<String> waiting) {}
