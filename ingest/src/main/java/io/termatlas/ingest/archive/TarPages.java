package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.FirstPages;
import io.termatlas.ingest.source.LanguageTag;
import io.termatlas.ingest.source.PageFailure;
import io.termatlas.ingest.source.PageLanguage;
import io.termatlas.ingest.source.PathSet;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadBytes;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.PayloadOfPage;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.SiblingPage;
import io.termatlas.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages of a tar, read before its payloads, because a page may come after its payload: which pages ask to
/// be left out, which say that they failed, and which may state terms of their own. The last are held, up to 64 MiB
/// in all.
final class TarPages {
    private static final long ROOM = 64 << 20;

    private final ReadContext reading;
    private final PathSet keptOut = new PathSet();
    private final Map<String, SiblingPage> withTerms = new HashMap<>();
    private final Map<String, FirstPages> sections = new HashMap<>();
    private final Map<String, PageFailure> failed = new HashMap<>();
    private long held;
    private boolean isFull;

    TarPages(ReadContext reading) {
        this.reading = reading;
    }

    void add(String path, byte[] html) {
        addLanguage(path, html);
        SiblingPage page = SiblingPage.of(html);
        if (page.isKeptOut()) {
            PayloadKind.payloadsBeside(path).forEach(keptOut::add);
        }
        if (page.failure() != PageFailure.NONE) {
            PayloadKind.payloadsBeside(path).forEach(payload -> failed.put(payload, page.failure()));
        }
        page.html().ifPresent(found -> hold(path, page, found.length));
    }

    /// Of the first pages of each folder that is called like a language: below the archive's root and below the folder
    /// that the site may begin in.
    private void addLanguage(String path, byte[] html) {
        String place = PayloadBytes.place(path);
        String route = new Origin(place).route();
        for (String section : sectionsOf(place)) {
            FirstPages first = sections.computeIfAbsent(section, name -> new FirstPages());
            if (first.wants(route)) {
                first.add(route, PageLanguage.of(place.substring(section.lastIndexOf('/') + 1), html));
            }
        }
    }

    private PageLanguage language(String path) {
        String place = PayloadBytes.place(path);
        String route = new Origin(place).route();
        return sectionsOf(place).stream()
                .flatMap(section -> Optional.ofNullable(sections.get(section)).stream())
                .map(first -> first.at(route))
                .reduce(PageLanguage.SILENT, PageLanguage::or);
    }

    private static List<String> sectionsOf(String place) {
        int slash = place.indexOf('/');
        int second = place.indexOf('/', slash + 1);
        List<String> folders = new ArrayList<>();
        if (slash > 0 && LanguageTag.atTheFrontOf(place).isPresent()) {
            folders.add(place.substring(0, slash));
        }
        if (second > 0 && LanguageTag.atTheFrontOf(place.substring(slash + 1)).isPresent()) {
            folders.add(place.substring(0, second));
        }
        return folders;
    }

    private void hold(String path, SiblingPage page, int bytes) {
        if (held + bytes > ROOM) {
            tellOnce(path);
            return;
        }
        held += bytes;
        PayloadKind.payloadsBeside(path).forEach(payload -> withTerms.put(payload, page));
    }

    private void tellOnce(String path) {
        if (!isFull) {
            reading.sourceError("The pages of the archive hold more data of their own than is kept of a tar, from "
                    + path + " on; unpack it, or pack it as .zip. Nothing is removed by this run.");
        }
        isFull = true;
    }

    /// The payload with what is known of its page.
    Payload beside(String path, Payload payload) {
        PageFailure failure = failed.getOrDefault(path, PageFailure.NONE);
        SiblingPage page = withTerms.getOrDefault(path, SiblingPage.SILENT).and(SiblingPage.of(failure));
        return new PayloadOfPage(payload, keptOut.contains(path) ? page.keptOut() : page, language(path));
    }
}
