package io.termatlas.graph.local;

import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.DurableFolder;
import io.termatlas.model.text.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The folder of the local server's jars. A checkout's build fills it; the archive comes without them, because they
/// are four times its size and under another licence, and with a list of what they are.
///
/// @param folder where the jars belong
/// @param sums   what they are: a line for each with its SHA-256 and its name, as `sha256sum` writes it
public record ServerJars(Path folder, Path sums) {

    /// The list stands beside the folder.
    public static ServerJars in(Path folder) {
        return new ServerJars(folder, folder.resolveSibling("SHA256SUMS"));
    }

    public boolean areThere() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> server = Files.newDirectoryStream(folder, "neo4j-server-*.jar")) {
            return server.iterator().hasNext();
        } catch (IOException e) {
            throw new StoreFault("The folder " + folder + " cannot be read: " + FileReasons.of(e) + ".", e);
        }
    }

    /// Puts the jars where they belong, all of them at once, after each has been compared with the list.
    ///
    /// @param fetch fills an empty folder with them; there may be more in it than is needed
    /// @throws StoreFault when one is missing or another one, or when the folder cannot be written; nothing is
    /// installed then
    public void install(Fetch fetch) {
        Path fetched = folder.resolveSibling("fetched");
        Path checked = folder.resolveSibling("checked");
        try {
            delete(fetched);
            delete(checked);
            Files.createDirectories(fetched);
            Files.createDirectories(checked);
            fetch.into(fetched);
            moveChecked(fetched, checked);
            delete(folder);
            new DurableFolder(checked).moveTo(folder);
            delete(fetched);
        } catch (IOException e) {
            throw new StoreFault(
                    "The jars of the Neo4j server cannot be put into " + folder + ": " + e
                            + ". Make room there, or run this as the owner of the folder.",
                    e);
        }
    }

    private void moveChecked(Path from, Path to) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> wanted : wanted().entrySet()) {
            Path jar = from.resolve(wanted.getKey());
            if (Files.exists(jar) && Sha256.of(jar).hex().equals(wanted.getValue())) {
                Files.move(jar, to.resolve(wanted.getKey()));
            } else {
                wrong.add(wanted.getKey());
            }
        }
        if (!wrong.isEmpty()) {
            throw new StoreFault(Sentence.of("Of the jars of the Neo4j server, " + wrong.size()
                            + " are missing or are not those that Termatlas was built with, " + wrong.getFirst()
                            + " among them: try again, or give a folder that has them with ")
                    .and(SettingName.NEO4J_JARS)
                    .and("."));
        }
    }

    /// How many there have to be.
    public int count() {
        try {
            return wanted().size();
        } catch (IOException e) {
            throw new StoreFault("The list " + sums + " cannot be read: unpack the archive anew.", e);
        }
    }

    private Map<String, String> wanted() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String line : Files.readAllLines(sums)) {
            String[] words = line.split(" +", 2);
            digests.put(words[1], words[0]);
        }
        return digests;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Where the jars come from.
    public interface Fetch {
        /// @throws StoreFault when they cannot be had
        void into(Path folder) throws IOException;
    }
}
