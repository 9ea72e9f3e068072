package io.termatlas.app.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/// What became of a term that is to be kept out, or is no longer.
///
/// @param keptOut whether it is on the list from now on
/// @param removed whether it was published and is no longer
/// @param report  of the run that removed it; left out where there was nothing to remove
/// @param purged  what else went; left out unless it was to go for good
public record RemovalBody(
        String glossary,
        String slug,
        boolean keptOut,
        boolean removed,
        @JsonInclude(Include.NON_NULL) @Nullable ReportBody report,
        @JsonInclude(Include.NON_NULL) @Nullable PurgeBody purged) {}
