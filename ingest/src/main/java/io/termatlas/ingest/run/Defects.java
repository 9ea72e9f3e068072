package io.termatlas.ingest.run;

import io.termatlas.ingest.source.Payload;
import io.termatlas.model.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs the defects of ours that payloads of one run cause: each place in the code once, while the dead letters
/// have all payloads. Any number of threads.
final class Defects {
    private static final Logger LOG = LoggerFactory.getLogger(Defects.class);

    private final Set<Place> logged = ConcurrentHashMap.newKeySet();

    void log(Payload payload, RuntimeException defect) {
        if (logged.add(Place.of(defect))) {
            LOG.error("The payload {} brought out a defect", Texts.quotable(payload.path()), defect);
        }
    }

    /// @param line the one that threw; empty when the JVM left it out, as it does for frequent exceptions
    private record Place(Class<?> kind, List<StackTraceElement> line) {
        static Place of(RuntimeException defect) {
            return new Place(
                    defect.getClass(),
                    Arrays.stream(defect.getStackTrace()).limit(1).toList());
        }
    }
}
