package io.termatlas.ingest.decode;

import java.util.List;
import java.util.random.RandomGenerator;

/// Damages a text in one to four places.
final class Mutation {
    private static final List<String> SPLINTERS = List.of(
            "0",
            "1",
            "7",
            "99",
            "-1",
            "-2",
            "-7",
            "1.5",
            "1e9",
            "null",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "\"",
            "\\u0000",
            "[\"Ref\",0]",
            "[\"Set\",0]",
            "[-7,9,1,0]",
            "\"__proto__\":",
            "\uD800");

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    String of(String text) {
        String mutated = text;
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private String once(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(4));
        return switch (random.nextInt(10)) {
            case 0 -> text.substring(0, from);
            case 1 -> text.substring(0, to) + text.substring(from);
            case 2, 3 -> text.substring(0, from) + text.substring(to);
            default -> text.substring(0, from) + splinter() + text.substring(to);
        };
    }

    private String splinter() {
        return SPLINTERS.get(random.nextInt(SPLINTERS.size()));
    }
}
