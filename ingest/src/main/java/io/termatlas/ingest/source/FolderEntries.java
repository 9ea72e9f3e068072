package io.termatlas.ingest.source;

import io.termatlas.model.PathForm;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The entries of a folder, those together whose names come to one, such as `_payload.json?1` and `_payload.json?2`, or
/// a name that is escaped and the same name that is not.
///
/// A large folder is not held: it is read on as its entries are asked for, and once more before that, for names that
/// are not in the [one form][PathForm]. For one thread.
final class FolderEntries implements Closeable {
    /// Entries of a folder that is held whole.
    private static final int SMALL = 64;

    private final Map<String, List<Path>> twins = new LinkedHashMap<>();
    private final Deque<List<Path>> held = new ArrayDeque<>();
    private @Nullable DirectoryStream<Path> stream;
    private Iterator<Path> rest = List.<Path>of().iterator();

    private FolderEntries() {}

    /// @param folders one, or several whose names come to one
    static FolderEntries open(List<Path> folders) throws IOException {
        FolderEntries entries = new FolderEntries();
        try {
            if (folders.size() == 1) {
                entries.read(folders.getFirst());
            } else {
                entries.merge(folders);
            }
            return entries;
        } catch (IOException | RuntimeException e) {
            entries.close();
            throw e;
        }
    }

    /// The next entry, or the next ones whose names come to one; empty at the end.
    ///
    /// @throws java.nio.file.DirectoryIteratorException when the folder cannot be read on
    List<Path> next() {
        while (rest.hasNext()) {
            Path entry = rest.next();
            if (twins.isEmpty() || !twins.containsKey(form(entry))) {
                return List.of(entry);
            }
        }
        return held.isEmpty() ? List.of() : held.remove();
    }

    /// Entries of a name that is written in another way, none for most names.
    List<Path> twinsOf(String name) {
        return twins.getOrDefault(name, List.of());
    }

    /// The name in the form in which paths are compared.
    static String form(Path entry) {
        return PathForm.of(String.valueOf(entry.getFileName()));
    }

    @SuppressWarnings("StreamResourceLeak") // closed in close()
    private void read(Path folder) throws IOException {
        stream = Files.newDirectoryStream(folder);
        Iterator<Path> entries = stream.iterator();
        List<Path> first = new ArrayList<>();
        while (first.size() < SMALL && entries.hasNext()) {
            first.add(entries.next());
        }
        if (entries.hasNext()) {
            findTwins(folder);
            first.stream().filter(entry -> !twins.containsKey(form(entry))).forEach(this::hold);
            rest = entries;
        } else {
            stream.close();
            if (first.stream().allMatch(FolderEntries::isInForm)) {
                first.forEach(this::hold);
            } else {
                group(first);
            }
        }
    }

    private void merge(List<Path> folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                entries.forEach(all::add);
            }
        }
        group(all);
    }

    private void group(List<Path> entries) {
        Map<String, List<Path>> byName = new LinkedHashMap<>();
        entries.forEach(entry ->
                byName.computeIfAbsent(form(entry), name -> new ArrayList<>(1)).add(entry));
        byName.forEach((name, group) -> {
            if (group.size() > 1 || !isInForm(group.getFirst())) {
                twins.put(name, group);
            }
        });
        held.addAll(byName.values());
    }

    private void findTwins(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!isInForm(entry)) {
                    twins.computeIfAbsent(form(entry), name -> new ArrayList<>(1))
                            .add(entry);
                }
            }
        }
        if (twins.isEmpty()) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                List<Path> others = twins.get(form(entry));
                if (others != null && isInForm(entry)) {
                    others.add(entry);
                }
            }
        }
        held.addAll(twins.values());
    }

    private void hold(Path entry) {
        held.add(List.of(entry));
    }

    private static boolean isInForm(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return PathForm.of(name).equals(name);
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }
}
