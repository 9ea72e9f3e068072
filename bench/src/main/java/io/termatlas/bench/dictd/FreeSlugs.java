package io.termatlas.bench.dictd;

import io.termatlas.model.Slug;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Hands out a slug for each name, none twice.
final class FreeSlugs {
    private static final Pattern NOT_OF_A_SLUG = Pattern.compile("[^\\p{L}\\p{N}+._-]+");
    private static final Pattern OUTER = Pattern.compile("^[-.]+|[-.]+$");
    private static final int LONGEST_SLUG = 180;

    private final Set<String> taken = new HashSet<>();

    /// The name as a slug, or with a number from 2 where another name has it.
    Slug next(String name) {
        String wanted = slug(name);
        String slug = wanted;
        for (int number = 2; !taken.add(slug); number++) {
            slug = wanted + "-" + number;
        }
        return Slug.of(slug);
    }

    private static String slug(String name) {
        String dashed = NOT_OF_A_SLUG.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
        String slug = OUTER.matcher(dashed.substring(0, Math.min(LONGEST_SLUG, dashed.length())))
                .replaceAll("");
        return slug.isEmpty() ? "sign" : slug;
    }
}
