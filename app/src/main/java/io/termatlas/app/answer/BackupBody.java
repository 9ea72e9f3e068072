package io.termatlas.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.termatlas.model.store.Ledger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a backup holds, or what of it was restored.
///
/// @param format  of the folder's layout
/// @param version of Termatlas that wrote it
public record BackupBody(int format, String version, List<SavedGlossary> glossaries) {

    /// @param generation  of the copy
    /// @param terms       published ones
    /// @param committedAt when the generation was
    /// @param mended      differences that the graph had; absent where the graph was not written
    public record SavedGlossary(
            String id,
            String language,
            long generation,
            long terms,
            Instant committedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long mended) {

        public static SavedGlossary of(Ledger ledger) {
            return new SavedGlossary(
                    ledger.glossary().id().value(),
                    ledger.glossary().language(),
                    ledger.generation(),
                    ledger.terms(),
                    ledger.committedAt(),
                    null);
        }

        /// @param differences that the graph had
        public SavedGlossary withMended(long differences) {
            return new SavedGlossary(id, language, generation, terms, committedAt, differences);
        }
    }
}
