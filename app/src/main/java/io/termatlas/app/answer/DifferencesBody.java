package io.termatlas.app.answer;

import io.termatlas.model.store.Difference;
import java.util.List;
import java.util.Locale;

/// What differs between the stores, or between a source and them.
///
/// @param total of all differences, which are all listed
public record DifferencesBody(long total, List<DifferenceBody> differences) {

    public static DifferencesBody of(List<Difference> differences) {
        return new DifferencesBody(
                differences.size(), differences.stream().map(DifferenceBody::of).toList());
    }

    /// @param slug   empty where it is about no term
    /// @param kind   `missing`, `stale`, `extra`, `edge` or `foreign`
    /// @param where  `index` or `graph`
    /// @param detail for people
    public record DifferenceBody(String slug, String kind, String where, String detail) {
        static DifferenceBody of(Difference difference) {
            return new DifferenceBody(
                    difference.slug(),
                    difference.kind().name().toLowerCase(Locale.ROOT),
                    difference.where().name().toLowerCase(Locale.ROOT),
                    difference.detail());
        }
    }
}
