package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What must be known of a tar before its payloads are read: its layout, its pages, at which paths a file is read, and
/// that it has a proper end. One reading of it tells; where a path comes twice or files are linked, it takes two more.
/// For one thread.
final class TarIndex {
    private final Source.Archive archive;
    private final ReadContext reading;
    private final ArchiveLayout layout = new ArchiveLayout();
    private final EntryChoice choice = new EntryChoice();
    private final List<TarEntry> links = new ArrayList<>();
    private final Map<Integer, List<String>> linkedPaths = new HashMap<>();
    private TarPages pages;

    private TarIndex(Source.Archive archive, ReadContext reading) {
        this.archive = archive;
        this.reading = reading;
        this.pages = new TarPages(reading);
    }

    static TarIndex read(Source.Archive archive, ReadContext reading) throws IOException {
        TarIndex index = new TarIndex(archive, reading);
        index.readOnce();
        if (index.choice.isNeeded() || !index.links.isEmpty()) {
            index.settle();
            index.readPagesAnew();
        }
        return index;
    }

    ArchiveLayout layout() {
        return layout;
    }

    TarPages pages() {
        return pages;
    }

    /// The paths at which the file's content is read: its own, unless another entry has it, and those of links to it.
    List<String> pathsOf(TarEntry file) {
        List<String> paths = new ArrayList<>(linkedPaths.getOrDefault(file.ordinal(), List.of()));
        if (choice.isChosen(file.path(), file.ordinal())) {
            paths.add(file.path());
        }
        return paths;
    }

    private void readOnce() throws IOException {
        try (TarStream tar = TarStream.open(archive, new Inflation(archive))) {
            for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
                layout.add(entry.path());
                PayloadKind kind = PayloadKind.of(entry.path());
                if (kind != PayloadKind.UNNAMED) {
                    choice.meet(entry.path());
                }
                if (entry.isLink()) {
                    links.add(entry);
                } else if (kind == PayloadKind.PAGE && entry.isOpen()) {
                    pages.add(entry.path(), html(tar));
                }
            }
            layout.tellSpecial(tar.special(), archive, reading);
        }
    }

    /// A link means the file that its target is at that moment of unpacking; one that comes before its target, the
    /// file that the target becomes.
    private void settle() throws IOException {
        Set<String> targets = new HashSet<>();
        links.forEach(link -> targets.add(link.target()));
        Map<String, Integer> contents = new HashMap<>();
        List<TarEntry> early = new ArrayList<>();
        Map<Integer, Integer> contentOfLink = new HashMap<>();
        try (TarStream tar = TarStream.open(archive, new Inflation(archive))) {
            for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
                choice.add(entry.path(), entry.name(), entry.ordinal(), entry.modified());
                Integer content = entry.isLink() ? contents.get(entry.target()) : Integer.valueOf(entry.ordinal());
                if (content == null) {
                    early.add(entry);
                    continue;
                }
                if (targets.contains(entry.name())) {
                    contents.put(entry.name(), content);
                }
                if (entry.isLink()) {
                    contentOfLink.put(entry.ordinal(), content);
                }
            }
        }
        early.forEach(link -> resolveEarly(link, early, contents, contentOfLink));
        links.forEach(link -> place(link, contentOfLink));
        choice.tell(archive, layout, reading);
    }

    private static void resolveEarly(
            TarEntry link, List<TarEntry> early, Map<String, Integer> contents, Map<Integer, Integer> contentOfLink) {
        Set<String> passed = new HashSet<>();
        String target = link.target();
        while (!contents.containsKey(target) && passed.add(target)) {
            String name = target;
            target = early.stream()
                    .filter(other -> other.name().equals(name))
                    .findFirst()
                    .map(TarEntry::target)
                    .orElse(name);
        }
        Integer content = contents.get(target);
        if (content != null) {
            contentOfLink.put(link.ordinal(), content);
        }
    }

    private void place(TarEntry link, Map<Integer, Integer> contentOfLink) {
        String path = link.path();
        if (PayloadKind.of(path) == PayloadKind.UNNAMED || !choice.isChosen(path, link.ordinal())) {
            return;
        }
        Integer content = contentOfLink.get(link.ordinal());
        if (content != null) {
            linkedPaths.computeIfAbsent(content, first -> new ArrayList<>(1)).add(path);
        } else if (layout.isPayload(path, reading) && reading.wants(layout.withinSite(path))) {
            reading.sourceError("The entry " + link.name() + " of the archive " + archive.name()
                    + " cannot be opened: it is a link to " + link.target()
                    + ", which is not in it. Nothing is removed by this run; pack the site anew.");
        }
    }

    private void readPagesAnew() throws IOException {
        pages = new TarPages(reading);
        try (TarStream tar = TarStream.open(archive, new Inflation(archive))) {
            for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
                if (entry.isLink() || !entry.isOpen()) {
                    continue;
                }
                List<String> paths = pathsOf(entry).stream()
                        .filter(path -> PayloadKind.of(path) == PayloadKind.PAGE)
                        .toList();
                if (!paths.isEmpty()) {
                    byte[] html = html(tar);
                    paths.forEach(path -> pages.add(path, html));
                }
            }
        }
    }

    private byte[] html(TarStream tar) throws IOException {
        return tar.content().readNBytes(Math.toIntExact(reading.payloadLimit()));
    }
}
