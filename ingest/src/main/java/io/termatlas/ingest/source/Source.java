package io.termatlas.ingest.source;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/// A folder or a file that the user named.
///
/// @param ordinal its place on the command line, from 0; of two full statements about a term the later source wins
public record Source(int ordinal, Path path) {
    /// What a payload is called in a site's build folder.
    public static final String PAYLOAD = "_payload.json";

    /// Checks before anything is started that there is something to read.
    ///
    /// @throws UsageFault when there is nothing at the path
    public Source {
        if (Files.notExists(path)) {
            throw new UsageFault("There is nothing at " + Texts.quotable(path.toString())
                    + ": name the folder that the site's build wrote, such as .output/public, or one payload.");
        }
    }

    /// Everything that is called like a payload, in no particular order, one at a time.
    ///
    /// @param trouble told of every folder that cannot be listed; the source is then not complete
    public Iterator<PayloadFile> payloads(Consumer<String> trouble) {
        return isWhole()
                ? new FolderWalk(this, trouble)
                : List.of(PayloadFile.alone(this)).iterator();
    }

    /// Whether the source says all there is to say: a folder does, a single file does not.
    public boolean isWhole() {
        return Files.isDirectory(path);
    }

    /// As the user named them, for a sentence.
    public static String names(List<Source> sources) {
        return String.join(", ", sources.stream().map(Source::name).toList());
    }

    /// As the user named it.
    public String name() {
        return path.toString();
    }
}
