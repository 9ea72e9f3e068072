package io.termatlas.graph;

import java.time.Duration;
import java.util.function.Consumer;

/// Who writes the graph, and how it treats what others wrote.
///
/// @param installation marks the glossaries that it writes as its own: 1 to 64 letters, digits, points, hyphens and
/// underscores
/// @param folder       tells the data folders of one installation apart; of one folder at most one process writes a
/// glossary
/// @param takesOver    whether it goes on with a glossary of another installation
/// @param longestWait  for another writer's lock
/// @param waiting      told every second while it waits; what it throws ends the wait
public record GraphWriter(
        String installation, String folder, boolean takesOver, Duration longestWait, Consumer<String> waiting) {}
