package io.termatlas.ingest.source;

import io.termatlas.model.PathForm;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The entries of a folder, those together whose names come to one, such as `_payload.json?1` and `_payload.json?2`,
/// or a name that is escaped and the same name that is not.
///
/// A large folder is not held: it is read on as its entries are asked for, and once more before that, for names that
/// are not in the [one form][PathForm]. For one thread.
final class FolderEntries implements Closeable {
    /// Entries of a folder that is held whole.
    private static final int SMALL = 64;

    private Map<String, Named> twins = Map.of();
    private Iterator<Named> held = Collections.emptyIterator();
    private Iterator<Path> rest = Collections.emptyIterator();
    private @Nullable DirectoryStream<Path> stream;

    private FolderEntries() {}

    /// What a folder has under one name.
    ///
    /// @param name    in the form in which paths are compared
    /// @param isUsual whether it is one entry, with its name in that form
    record Named(String name, List<Path> entries, boolean isUsual) {

        static Named of(Path entry) {
            String written = String.valueOf(entry.getFileName());
            String name = PathForm.of(written);
            return new Named(name, List.of(entry), name.equals(written));
        }

        Named with(Named twin) {
            return new Named(
                    name, Stream.concat(entries.stream(), twin.entries.stream()).toList(), false);
        }
    }

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

    /// What is under the next name; empty at the end.
    ///
    /// @throws java.nio.file.DirectoryIteratorException when the folder cannot be read on
    Optional<Named> next() {
        if (held.hasNext()) {
            return Optional.of(held.next());
        }
        while (rest.hasNext()) {
            Named named = Named.of(rest.next());
            if (!twins.containsKey(named.name())) {
                return Optional.of(named);
            }
        }
        return Optional.empty();
    }

    /// Entries of a name that is written in another way, none for most names.
    List<Path> twinsOf(String name) {
        Named named = twins.get(name);
        return named == null ? List.of() : named.entries();
    }

    @SuppressWarnings("StreamResourceLeak") // closed in close()
    private void read(Path folder) throws IOException {
        stream = Files.newDirectoryStream(folder);
        Iterator<Path> entries = stream.iterator();
        List<Named> first = new ArrayList<>();
        while (first.size() < SMALL && entries.hasNext()) {
            first.add(Named.of(entries.next()));
        }
        if (entries.hasNext()) {
            twins = twins(folder);
            held = Stream.concat(
                            first.stream().filter(named -> !twins.containsKey(named.name())), twins.values().stream())
                    .iterator();
            rest = entries;
        } else {
            stream.close();
            hold(first);
        }
    }

    private void merge(List<Path> folders) throws IOException {
        List<Named> all = new ArrayList<>();
        for (Path folder : folders) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                entries.forEach(entry -> all.add(Named.of(entry)));
            }
        }
        group(all);
    }

    private void hold(List<Named> entries) {
        for (Named named : entries) {
            if (!named.isUsual()) {
                group(entries);
                return;
            }
        }
        held = entries.iterator();
    }

    private void group(List<Named> entries) {
        Map<String, Named> byName = new LinkedHashMap<>();
        entries.forEach(named -> byName.merge(named.name(), named, Named::with));
        held = byName.values().iterator();
        twins = new HashMap<>();
        byName.values().stream().filter(named -> !named.isUsual()).forEach(named -> twins.put(named.name(), named));
    }

    /// What a folder has under names that are also, or only, written in another way.
    private static Map<String, Named> twins(Path folder) throws IOException {
        Map<String, Named> twins = new LinkedHashMap<>();
        addTwins(folder, named -> !named.isUsual(), twins);
        if (!twins.isEmpty()) {
            addTwins(folder, named -> named.isUsual() && twins.containsKey(named.name()), twins);
        }
        return twins;
    }

    private static void addTwins(Path folder, Predicate<Named> which, Map<String, Named> twins) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Named named = Named.of(entry);
                if (which.test(named)) {
                    twins.merge(named.name(), named, Named::with);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }
}
