package io.termatlas.app.run;

import io.termatlas.app.answer.BackupBody;
import io.termatlas.app.answer.BackupBody.SavedGlossary;
import io.termatlas.app.answer.Json;
import io.termatlas.app.data.BackupList;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.InstallationFile;
import io.termatlas.app.data.KeptOutFile;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.file.AtomicFile;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.synonym.SynonymFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A folder with a copy of what was last committed of some glossaries, and of what their owner states.
///
/// ```
/// FOLDER/GLOSSARY/index/         the copy of the index
/// FOLDER/GLOSSARY/synonyms.txt   where there are any
/// FOLDER/GLOSSARY/kept-out.txt   where there is anything
/// FOLDER/backup.json             written last: without it the folder is no backup
/// ```
///
/// What can be made from these is not in it, such as the graph, and neither is `data/installation`, which tells one
/// data folder from every other.
public final class Backup {
    private static final int FORMAT = 1;
    private static final String CONTENTS = "backup.json";
    private static final String INDEX = "index";
    /// What the owner of a glossary states by hand, in the folder of its index.
    private static final List<String> STATED = List.of(SynonymFile.NAME, KeptOutFile.NAME);

    private final Path folder;

    public Backup(Path folder) {
        this.folder = folder;
    }

    /// Copies the glossaries; no run may write one of them meanwhile, and servers go on.
    ///
    /// @param version  of this program
    /// @param progress gets a sentence before each glossary
    /// @throws UsageFault when the folder holds anything
    /// @throws StoreFault when a run writes one of the glossaries, or something cannot be read or written
    public BackupBody write(DataFolder data, List<GlossaryId> glossaries, String version, Consumer<String> progress) {
        requireEmpty();
        Deque<ProcessLock> locks = new ArrayDeque<>();
        try {
            glossaries.forEach(glossary -> locks.push(RunTargets.lock(data, glossary)));
            List<SavedGlossary> saved = new ArrayList<>();
            for (GlossaryId glossary : glossaries) {
                progress.accept("Copying the glossary '" + glossary + "'");
                saved.add(save(data, glossary));
            }
            BackupBody contents = new BackupBody(FORMAT, version, saved);
            new AtomicFile(folder.resolve(CONTENTS)).replace(Json.write(contents) + "\n");
            new BackupList(data.backups()).add(folder);
            return contents;
        } catch (IOException e) {
            throw new StoreFault(
                    "The backup in " + folder + " cannot be written: " + FileReasons.of(e)
                            + ". What is there by now is none: delete it.",
                    e);
        } finally {
            locks.forEach(ProcessLock::close);
        }
    }

    private SavedGlossary save(DataFolder data, GlossaryId glossary) throws IOException {
        Path copy = folder.resolve(glossary.value());
        Ledger ledger = SearchEngines.of(data).save(glossary, copy.resolve(INDEX));
        for (String name : STATED) {
            Path stated = data.index(glossary).resolve(name);
            if (Files.isRegularFile(stated)) {
                new AtomicFile(copy.resolve(name)).replace(Files.readAllBytes(stated));
            }
        }
        return SavedGlossary.of(ledger);
    }

    private void requireEmpty() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageFault("There is a file " + folder + ": a backup goes into a new folder.");
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new UsageFault("The folder " + folder + " is not empty: a backup goes into a new one.");
            }
        } catch (NoSuchFileException absent) {
            // It is made.
        } catch (IOException e) {
            throw new UsageFault("No backup can be written to " + folder + ": " + FileReasons.of(e) + ".", e);
        }
    }

    /// What it holds.
    ///
    /// @throws UsageFault when the folder is no backup, or one that did not come to its end
    /// @throws StoreFault when a later version wrote it
    public BackupBody contents() {
        BackupBody contents = read();
        if (contents.format() > FORMAT) {
            throw new StoreFault("The backup in " + folder + " was written by Termatlas " + contents.version()
                    + ", and this version knows backups up to format " + FORMAT + ": use that version.");
        }
        return contents;
    }

    private BackupBody read() {
        Path file = folder.resolve(CONTENTS);
        try {
            return Json.read(Files.readString(file), BackupBody.class)
                    .filter(Backup::isWhole)
                    .orElseThrow(() -> new UsageFault("The file " + file + " does not say what the backup holds."));
        } catch (IOException e) {
            throw new UsageFault(
                    "There is no backup in " + folder + ", or one that did not come to its end: its file " + CONTENTS
                            + " cannot be read (" + FileReasons.of(e) + ").",
                    e);
        }
    }

    /// Whether what was read from a file leaves nothing out that is needed.
    private static boolean isWhole(BackupBody contents) {
        return contents.format() > 0
                && contents.glossaries() != null
                && contents.glossaries().stream().allMatch(saved -> saved != null && saved.id() != null);
    }

    /// Makes the copy of a glossary what readers see, with what its owner had stated; servers follow within a second.
    /// The data folder gets a mark of its own where it has none.
    ///
    /// @throws StoreFault when a run writes the glossary, or the copy is damaged; then nothing has changed
    @SuppressWarnings("try") // held, not used
    public void restore(GlossaryId glossary, DataFolder data) {
        new InstallationFile(data.installation()).mark();
        Path copy = folder.resolve(glossary.value());
        try (ProcessLock lock = RunTargets.lock(data, glossary)) {
            SearchEngines.of(data).putBack(copy.resolve(INDEX), glossary);
            for (String name : STATED) {
                restoreStated(copy.resolve(name), data.index(glossary).resolve(name));
            }
        } catch (IOException e) {
            throw new StoreFault(
                    "What the owner of the glossary '" + glossary + "' states cannot be restored: " + FileReasons.of(e)
                            + ".",
                    e);
        }
    }

    private static void restoreStated(Path copy, Path stated) throws IOException {
        if (Files.isRegularFile(copy)) {
            new AtomicFile(stated).replace(Files.readAllBytes(copy));
        } else {
            Files.deleteIfExists(stated);
        }
    }
}
