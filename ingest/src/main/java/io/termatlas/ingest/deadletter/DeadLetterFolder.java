package io.termatlas.ingest.deadletter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.file.AtomicFile;
import io.termatlas.model.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of dead letters: `GLOSSARY/DIGEST.json` is the letter of a payload, `DIGEST-DIGEST.json` that of an
/// object in one, and `DIGEST.payload` the payload's bytes or a prefix of them. The first digest is that of the
/// payload's path, because a path may hold any character; the second that of the object.
///
/// Thread safe; two processes may share it, too.
public final class DeadLetterFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterFolder.class);
    private static final String LETTER = ".json";
    private static final String PAYLOAD = ".payload";
    private static final String OBJECT = "-";
    private static final byte[] NOTHING = {};

    private final Path folder;

    public DeadLetterFolder(Path folder) {
        this.folder = folder;
    }

    /// Lets the payload have these letters and no others.
    ///
    /// @param former  names of the letters that it had, see [#names]
    /// @param letters none when it can be read
    /// @param payload all its bytes, or the first of them when there are too many to keep
    /// @return the names of the letters that it has now
    /// @throws StoreFault when the folder cannot be written
    public Set<String> replace(
            GlossaryId glossary, String path, Set<String> former, List<DeadLetter> letters, byte[] payload) {
        String name = name(path);
        Map<String, DeadLetter> named = new LinkedHashMap<>();
        letters.forEach(letter -> named.putIfAbsent(name(letter), letter));
        try {
            if (!letters.isEmpty()) {
                new AtomicFile(file(glossary, name, PAYLOAD)).replace(payload);
            }
            for (Map.Entry<String, DeadLetter> letter : named.entrySet()) {
                new AtomicFile(file(glossary, letter.getKey(), LETTER)).replace(LetterFormat.write(letter.getValue()));
            }
            for (String stale : former) {
                if (!named.containsKey(stale)) {
                    Files.deleteIfExists(file(glossary, stale, LETTER));
                }
            }
            if (letters.isEmpty()) {
                Files.deleteIfExists(file(glossary, name, PAYLOAD));
            }
        } catch (IOException e) {
            throw unusable("written", e);
        }
        return Set.copyOf(named.keySet());
    }

    /// Has the letters of one glossary be those of another one, in place of its own of the same paths.
    ///
    /// @throws StoreFault when the folder cannot be read or written
    public void move(GlossaryId from, GlossaryId to) {
        Map<String, Set<String>> source = names(from);
        Map<String, Set<String>> target = names(to);
        Map<String, List<DeadLetter>> paths = list(from).whole().stream().collect(groupingBy(DeadLetter::path));
        paths.forEach((path, letters) -> {
            String name = name(path);
            List<DeadLetter> moved =
                    letters.stream().map(letter -> letter.in(to)).toList();
            replace(to, path, target.getOrDefault(name, Set.of()), moved, payload(from, name));
            replace(from, path, source.getOrDefault(name, Set.of()), List.of(), NOTHING);
        });
    }

    /// What was kept of the letter's payload.
    ///
    /// @throws StoreFault when it cannot be read
    public byte[] payload(DeadLetter letter) {
        return payload(letter.glossary(), letter.payloadName());
    }

    /// The file that holds what was kept of the letter's payload.
    public Path payloadFile(DeadLetter letter) {
        return file(letter.glossary(), letter.payloadName(), PAYLOAD);
    }

    /// How many bytes were kept of the letter's payload; 0 when none are there.
    public long keptBytes(DeadLetter letter) {
        try {
            return Files.size(payloadFile(letter));
        } catch (NoSuchFileException lost) {
            return 0;
        } catch (IOException e) {
            throw unusable("read", e);
        }
    }

    /// Whether all bytes of the letter's payload were kept: none are of one that could not be opened, and the
    /// first of one that is too large.
    public boolean keepsWhole(DeadLetter letter) {
        return letter.bytes() > 0 && keptBytes(letter) == letter.bytes();
    }

    /// Deletes all letters of the payload, and what was kept of it.
    ///
    /// @throws StoreFault when the folder cannot be written
    public void drop(GlossaryId glossary, String path) {
        replace(glossary, path, names(glossary).getOrDefault(name(path), Set.of()), List.of(), NOTHING);
    }

    /// Deletes the letters of each payload of which a letter or the kept bytes are such, those that cannot be read
    /// included.
    ///
    /// @return how many payloads there were
    public long dropAll(GlossaryId glossary, Predicate<byte[]> isSuch) {
        Path letters = folder.resolve(glossary.value());
        if (!Files.isDirectory(letters)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(letters)) {
            Map<String, List<Path>> payloads = files.collect(groupingBy(
                    file -> payloadOf(String.valueOf(file.getFileName()).replaceFirst("\\..*", ""))));
            long dropped = 0;
            for (List<Path> ofOne : payloads.values()) {
                dropped += dropIf(ofOne, isSuch) ? 1 : 0;
            }
            return dropped;
        } catch (IOException e) {
            throw unusable("written", e);
        }
    }

    private static boolean dropIf(List<Path> files, Predicate<byte[]> isSuch) throws IOException {
        for (Path file : files) {
            if (isSuch.test(Files.readAllBytes(file))) {
                for (Path gone : files) {
                    Files.deleteIfExists(gone);
                }
                return true;
            }
        }
        return false;
    }

    /// The glossaries that have letters, sorted.
    public List<GlossaryId> glossaries() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.flatMap(child -> id(child).stream())
                    .filter(glossary -> !files(glossary).isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unusable("read", e);
        }
    }

    private static Optional<GlossaryId> id(Path folder) {
        try {
            return Optional.of(new GlossaryId(String.valueOf(folder.getFileName())));
        } catch (UsageFault foreign) {
            return Optional.empty();
        }
    }

    private byte[] payload(GlossaryId glossary, String name) {
        try {
            return Files.readAllBytes(file(glossary, name, PAYLOAD));
        } catch (IOException e) {
            throw unusable("read", e);
        }
    }

    /// The names of the glossary's letters, by that of their payload, as [#name] makes it of its path; no letter is
    /// opened for it.
    public Map<String, Set<String>> names(GlossaryId glossary) {
        return files(glossary).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .map(name -> name.substring(0, name.length() - LETTER.length()))
                .collect(groupingBy(DeadLetterFolder::payloadOf, toUnmodifiableSet()));
    }

    /// The name that a payload has among those of its glossary.
    public static String name(String path) {
        return Sha256.of(path).hex();
    }

    private static String name(DeadLetter letter) {
        String payload = name(letter.path());
        return letter.object().isEmpty() ? payload : payload + OBJECT + name(letter.object());
    }

    /// The name of the payload that a file holds a letter of.
    public static String payloadOf(Path letter) {
        String name = String.valueOf(letter.getFileName());
        return payloadOf(name.endsWith(LETTER) ? name.substring(0, name.length() - LETTER.length()) : name);
    }

    private static String payloadOf(String letter) {
        int object = letter.indexOf(OBJECT);
        return object < 0 ? letter : letter.substring(0, object);
    }

    /// All letters of the glossary, by path and object, and apart from them the files that are none.
    public Letters list(GlossaryId glossary) {
        List<DeadLetter> whole = new ArrayList<>();
        List<Path> damaged = new ArrayList<>();
        for (Path file : files(glossary)) {
            try {
                whole.add(LetterFormat.read(Files.readString(file)));
            } catch (NoSuchFileException dropped) {
                LOG.trace("{} was dropped meanwhile", file);
            } catch (IOException | RuntimeException e) {
                LOG.debug("{} is no dead letter", file, e);
                damaged.add(file);
            }
        }
        whole.sort(Comparator.comparing(DeadLetter::path).thenComparing(DeadLetter::object));
        return new Letters(whole, damaged);
    }

    /// @param damaged files that are empty, torn or no letter for another reason, in the order of their names
    public record Letters(List<DeadLetter> whole, List<Path> damaged) {
        public Letters {
            whole = List.copyOf(whole);
            damaged = List.copyOf(damaged);
        }
    }

    private List<Path> files(GlossaryId glossary) {
        Path letters = folder.resolve(glossary.value());
        if (!Files.isDirectory(letters)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(letters)) {
            return files.filter(file -> file.toString().endsWith(LETTER))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unusable("read", e);
        }
    }

    private Path file(GlossaryId glossary, String name, String suffix) {
        return folder.resolve(glossary.value()).resolve(name + suffix);
    }

    private StoreFault unusable(String verb, IOException cause) {
        return new StoreFault(
                "The dead letters in " + folder + " cannot be " + verb + " (" + cause
                        + "); make room or set another data folder.",
                cause);
    }
}
