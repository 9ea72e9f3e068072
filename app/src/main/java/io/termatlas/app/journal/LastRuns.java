package io.termatlas.app.journal;

import io.termatlas.app.data.DataFolder;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// The files that the last runs left, `runs/GLOSSARY/KIND.json`: a run writes its own at its end, a server
/// reads all of them. Deleting them loses nothing else.
///
/// For any number of threads and processes.
///
/// @param data the data folder
public record LastRuns(DataFolder data) {
    private static final Logger LOG = LoggerFactory.getLogger(LastRuns.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String SUFFIX = ".json";
    private static final int MOST_GLOSSARIES = 500;
    private static final long LONGEST = 1 << 20;

    /// Never fails: the run is done, whether or not it can be noted.
    void write(LastRun run) {
        try {
            new AtomicFile(file(run.glossary(), run.kind())).replace(JSON.writeValueAsString(run) + "\n");
        } catch (IOException e) {
            LOG.warn(
                    "What the run came to cannot be noted in {} ({}): metrics tell of the one before.",
                    file(run.glossary(), run.kind()),
                    FileReasons.of(e));
        }
    }

    Optional<LastRun> find(String glossary, RunKind kind) {
        return read(file(glossary, kind.word()));
    }

    /// Those of the first 500 glossaries, by glossary and kind.
    public List<LastRun> all() {
        List<LastRun> all = new ArrayList<>();
        for (Path glossary : entries(data.runs())) {
            for (Path file : entries(glossary)) {
                if (file.toString().endsWith(SUFFIX)) {
                    read(file).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    /// Drops the notes of a glossary that hold what is not to be kept: a refusal may name terms.
    ///
    /// @param holds whether a note does
    public void drop(GlossaryId glossary, Predicate<byte[]> holds) {
        for (Path file : entries(data.runs().resolve(glossary.value()))) {
            try {
                if (holds.test(Files.readAllBytes(file))) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new StoreFault("The file " + file + " cannot be read or deleted: " + FileReasons.of(e) + ".", e);
            }
        }
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().limit(MOST_GLOSSARIES).toList();
        } catch (IOException e) {
            LOG.debug("{} cannot be listed", folder, e);
            return List.of();
        }
    }

    private static Optional<LastRun> read(Path file) {
        try {
            return Files.size(file) > LONGEST
                    ? Optional.empty()
                    : Optional.ofNullable(JSON.readValue(Files.readString(file), LastRun.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.debug("{} is no note of a run", file, e);
            return Optional.empty();
        }
    }

    private Path file(String glossary, String kind) {
        return data.runs().resolve(glossary).resolve(kind + SUFFIX);
    }
}
