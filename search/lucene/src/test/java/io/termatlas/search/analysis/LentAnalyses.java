package io.termatlas.search.analysis;

import java.util.function.Function;

/// What a test of an engine must know of a language's pool: only this package sees it.
public final class LentAnalyses {
    private LentAnalyses() {}

    /// Whether the language lends the same analysis again. One that is closed makes another for each loan.
    public static boolean areKept(Language language) {
        Analysis first = language.analyse(Function.identity());
        return language.analyse(Function.identity()).equals(first);
    }
}
