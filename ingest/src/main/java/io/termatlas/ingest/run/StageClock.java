package io.termatlas.ingest.run;

import io.termatlas.ingest.run.Progress.Stage;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Tells the listener which stage a run is in and measures how long each one takes, all glossaries of a run
/// together.
final class StageClock {
    private final Progress progress;
    private final long start = System.nanoTime();
    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private @Nullable Stage current;
    private long since = start;

    StageClock(Progress progress) {
        this.progress = progress;
    }

    /// Ends the stage before.
    void begin(Stage stage, long expected) {
        endCurrent();
        current = stage;
        progress.begin(stage, expected);
    }

    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /// The time that each stage has taken up to now, by its name in lower case.
    SortedMap<String, Long> stageMillis() {
        endCurrent();
        SortedMap<String, Long> millis = new TreeMap<>();
        nanos.forEach((stage, spent) ->
                millis.put(stage.name().toLowerCase(Locale.ROOT), TimeUnit.NANOSECONDS.toMillis(spent)));
        return millis;
    }

    private void endCurrent() {
        long now = System.nanoTime();
        if (current != null) {
            nanos.merge(current, now - since, Long::sum);
        }
        since = now;
    }
}
