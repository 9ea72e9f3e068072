package io.termatlas.ingest.deadletter;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.AtomicFile;
import io.termatlas.model.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of dead letters: `GLOSSARY/DIGEST.json` is the letter, `DIGEST.payload` the payload's bytes or a
/// prefix of them. The digest is that of the payload's path, because a path may hold any character.
///
/// Thread safe; two processes may share it, too.
public final class DeadLetterFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterFolder.class);
    private static final String LETTER = ".json";
    private static final String PAYLOAD = ".payload";

    private final Path folder;

    public DeadLetterFolder(Path folder) {
        this.folder = folder;
    }

    /// Keeps the letter in place of an older one of the same glossary and path.
    ///
    /// @param payload all its bytes, or the first of them when there are too many to keep
    /// @throws StoreFault when the folder cannot be written
    public void keep(DeadLetter letter, byte[] payload) {
        try {
            new AtomicFile(file(letter.glossary(), letter.path(), PAYLOAD)).replace(payload);
            new AtomicFile(file(letter.glossary(), letter.path(), LETTER)).replace(LetterFormat.write(letter));
        } catch (IOException e) {
            throw unusable("written", e);
        }
    }

    /// Deletes the letter, when there is one.
    public void drop(GlossaryId glossary, String path) {
        try {
            Files.deleteIfExists(file(glossary, path, LETTER));
            Files.deleteIfExists(file(glossary, path, PAYLOAD));
        } catch (IOException e) {
            throw unusable("written", e);
        }
    }

    /// Has the letters of one glossary be those of another one, in place of its own of the same paths.
    ///
    /// @throws StoreFault when the folder cannot be read or written
    public void move(GlossaryId from, GlossaryId to) {
        for (DeadLetter letter : list(from).whole()) {
            try {
                keep(letter.in(to), Files.readAllBytes(file(from, letter.path(), PAYLOAD)));
            } catch (IOException e) {
                throw unusable("read", e);
            }
            drop(from, letter.path());
        }
    }

    /// The names of the glossary's letters, as [#name] makes them of paths; no letter is opened for it.
    public Set<String> names(GlossaryId glossary) {
        return files(glossary).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .map(name -> name.substring(0, name.length() - LETTER.length()))
                .collect(toUnmodifiableSet());
    }

    /// The name that the letter of a payload has among those of its glossary.
    public static String name(String path) {
        return Sha256.of(path).hex();
    }

    /// All letters of the glossary, by path, and apart from them the files that are none.
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
        whole.sort(Comparator.comparing(DeadLetter::path));
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

    private Path file(GlossaryId glossary, String path, String suffix) {
        return folder.resolve(glossary.value()).resolve(name(path) + suffix);
    }

    private StoreFault unusable(String verb, IOException cause) {
        return new StoreFault(
                "The dead letters in " + folder + " cannot be " + verb + " (" + cause
                        + "); make room or set another data folder.",
                cause);
    }
}
