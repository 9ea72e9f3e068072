package io.termatlas.app.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of dead letters that were put through the ingestion again.
///
/// @param replayed payloads that were read again
/// @param accepted those of them that left the dead letters
/// @param rejected those that stay, and the payloads that could not be read again
/// @param report   of the run; left out when nothing could be read again
public record ReplayBody(
        String glossary,
        long replayed,
        long accepted,
        List<StayingBody> rejected,
        @JsonInclude(Include.NON_NULL) @Nullable ReportBody report) {

    /// @param reason why it stays
    public record StayingBody(String id, String path, String reason) {}
}
