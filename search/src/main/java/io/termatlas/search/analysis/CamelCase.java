package io.termatlas.search.analysis;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Identifiers such as `camelCase` and `GPUDirect`.
final class CamelCase {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}{2})");
    private static final int SHORTEST = 3;

    private CamelCase() {}

    /// The words that it is joined of; none when it is but one.
    static List<String> parts(String word) {
        if (!hasBoundary(word)) {
            return List.of();
        }
        List<String> parts = Stream.of(BOUNDARY.split(word)).toList();
        return parts.size() < 2
                ? List.of()
                : parts.stream().filter(part -> part.length() >= SHORTEST).toList();
    }

    /// Most words have none, and need no pattern to see it.
    private static boolean hasBoundary(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
