package io.termatlas.ingest.run;

import io.termatlas.ingest.run.Progress.Stage;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Tells the listener which stage a run is in and measures how long each one takes.
final class StageClock {
    private final Progress progress;
    private final long start = System.nanoTime();
    private final Map<Stage, Long> begun = new EnumMap<>(Stage.class);

    StageClock(Progress progress) {
        this.progress = progress;
    }

    /// Ends the stage before.
    void begin(Stage stage, long expected) {
        begun.put(stage, System.nanoTime());
        progress.begin(stage, expected);
    }

    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /// How long each stage took that was begun, by its name in lower case; the last one ends now.
    SortedMap<String, Long> stageMillis() {
        SortedMap<String, Long> millis = new TreeMap<>();
        long end = System.nanoTime();
        for (Stage stage : Stage.values()) {
            Long from = begun.get(stage);
            if (from != null) {
                long until = begun.values().stream()
                        .filter(later -> later > from)
                        .min(Long::compare)
                        .orElse(end);
                millis.put(stage.name().toLowerCase(Locale.ROOT), TimeUnit.NANOSECONDS.toMillis(until - from));
            }
        }
        return millis;
    }
}
