package io.termatlas.model.store;

import java.util.List;

/// Whether the names and slugs that are about to be committed find their own terms first; twins, that is terms whose
/// names have the same key, count as one.
///
/// @param checked names and slugs that were looked for
/// @param failed  how many of them did not find their term first
/// @param misses  a sentence about each of the first hundred of these
public record SelfCheck(long checked, long failed, List<String> misses) {
    public static final SelfCheck NONE = new SelfCheck(0, 0, List.of());

    public SelfCheck {
        misses = List.copyOf(misses);
    }

    /// Whether more of them failed than so many percent of the names.
    ///
    /// @param names how many the share is taken of, whether or not each of them was looked for
    public boolean exceeds(double percent, long names) {
        return failed * 100.0 > percent * names;
    }
}
