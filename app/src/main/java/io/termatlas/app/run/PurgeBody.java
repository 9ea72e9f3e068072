package io.termatlas.app.run;

import java.util.List;

/// What was deleted so that no copy of a removed term is left.
///
/// @param deadLetters payloads whose letters went
/// @param misses      queries without a hit that went
/// @param siteCache   whether the kept answers of sites went
/// @param remains     sentences about copies that are left elsewhere, and for how long
public record PurgeBody(long deadLetters, long misses, boolean siteCache, List<String> remains) {}
