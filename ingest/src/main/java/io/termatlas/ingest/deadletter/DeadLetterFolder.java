package io.termatlas.ingest.deadletter;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folder of what was given up on: `GLOSSARY/DIGEST.json` is the letter, `DIGEST.payload` its bytes or the
/// beginning of them, the digest that of the payload's path, because a path may hold anything.
///
/// Thread safe; two processes may share it, too. Every file is written aside and renamed.
public final class DeadLetterFolder {
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
            Files.createDirectories(folder.resolve(letter.glossary().value()));
            write(file(letter.glossary(), letter.path(), PAYLOAD), payload);
            write(
                    file(letter.glossary(), letter.path(), LETTER),
                    LetterFormat.write(letter).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unusable("written", e);
        }
    }

    /// Forgets the letter, when there is one.
    public void drop(GlossaryId glossary, String path) {
        try {
            Files.deleteIfExists(file(glossary, path, LETTER));
            Files.deleteIfExists(file(glossary, path, PAYLOAD));
        } catch (IOException e) {
            throw unusable("written", e);
        }
    }

    /// All letters of the glossary, by path.
    public List<DeadLetter> list(GlossaryId glossary) {
        Path letters = folder.resolve(glossary.value());
        if (!Files.isDirectory(letters)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(letters)) {
            return files.filter(file -> file.toString().endsWith(LETTER))
                    .flatMap(DeadLetterFolder::read)
                    .sorted(Comparator.comparing(DeadLetter::path))
                    .toList();
        } catch (IOException e) {
            throw unusable("read", e);
        }
    }

    /// Nothing when the letter was dropped meanwhile.
    private static Stream<DeadLetter> read(Path file) {
        try {
            return Stream.of(LetterFormat.read(Files.readString(file)));
        } catch (NoSuchFileException dropped) {
            return Stream.empty();
        } catch (IOException | RuntimeException e) {
            throw new StoreFault(
                    "The dead letter " + file + " cannot be read; delete it and ingest its payload again.", e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path aside = Files.createTempFile(file.getParent(), "", ".new");
        try {
            Files.write(aside, content);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Path file(GlossaryId glossary, String path, String suffix) {
        return folder.resolve(glossary.value()).resolve(Sha256.of(path).hex() + suffix);
    }

    private StoreFault unusable(String verb, IOException cause) {
        return new StoreFault(
                "The dead letters in " + folder + " cannot be " + verb + " (" + cause
                        + "); make room or set another data folder.",
                cause);
    }
}
