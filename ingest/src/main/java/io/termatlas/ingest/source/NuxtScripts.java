package io.termatlas.ingest.source;

import java.util.List;

/// How the scripts are marked in which Nuxt writes data into a page.
final class NuxtScripts {
    static final List<String> MARKS = List.of("data-nuxt-data", "__NUXT_DATA__");

    private NuxtScripts() {}

    static boolean areIn(String html) {
        return MARKS.stream().anyMatch(html::contains);
    }
}
