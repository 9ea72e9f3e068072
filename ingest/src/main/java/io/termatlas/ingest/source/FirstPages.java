package io.termatlas.ingest.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The first pages below a folder, in the order of their routes, with the language that each states. Any number of
/// threads.
public final class FirstPages {
    private static final int COUNTED = 20;

    private final TreeMap<String, PageLanguage> pages = new TreeMap<>();

    /// Whether the page would count if it were added now. Looking at a page costs more than asking.
    public synchronized boolean wants(String route) {
        return pages.size() < COUNTED || route.compareTo(pages.lastKey()) <= 0;
    }

    public synchronized void add(String route, PageLanguage language) {
        pages.merge(route, language, PageLanguage::or);
        if (pages.size() > COUNTED) {
            pages.pollLastEntry();
        }
    }

    /// What is known of the page; silent for one that does not count.
    public synchronized PageLanguage at(String route) {
        return pages.getOrDefault(route, PageLanguage.SILENT);
    }

    /// What the pages state, without those that state nothing.
    public synchronized List<LanguageTag> languages() {
        return pages.entrySet().stream()
                .map(Map.Entry::getValue)
                .flatMap(language -> language.stated().stream())
                .toList();
    }
}
