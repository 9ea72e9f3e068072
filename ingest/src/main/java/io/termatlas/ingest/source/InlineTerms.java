package io.termatlas.ingest.source;

/// Whether the data that Nuxt writes into a page may state terms of its own, as `useState` and Pinia keep them: then
/// the page is read with the payload that it names, else that payload stands for it.
///
/// Looks at the names of fields only, which is much quicker than reading the page; the decoder then decides what
/// is a term.
final class InlineTerms {
    private static final String END = "</script";

    private InlineTerms() {}

    /// @param html a character a byte
    static boolean mayBeIn(String html) {
        return NuxtScripts.MARKS.stream().anyMatch(mark -> mayBeBehind(mark, html));
    }

    private static boolean mayBeBehind(String mark, String html) {
        for (int at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + 1)) {
            int end = html.indexOf(END, at);
            String script = html.substring(at, end < 0 ? html.length() : end);
            if (script.contains("\"slug\"") && script.contains("\"term\"")) {
                return true;
            }
        }
        return false;
    }
}
