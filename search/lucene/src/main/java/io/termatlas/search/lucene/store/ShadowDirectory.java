package io.termatlas.search.lucene.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/// A directory that shows the files of another one and never changes them: what is written and locked goes to a
/// second one, and a file of the first that is deleted is hidden. Owns both. Thread safe, as every directory.
final class ShadowDirectory extends FilterDirectory {
    private final Directory shown;
    private final Set<String> hidden = ConcurrentHashMap.newKeySet();

    ShadowDirectory(Directory shown, Directory written) {
        super(written);
        this.shown = shown;
    }

    @Override
    public String[] listAll() throws IOException {
        Set<String> files = new TreeSet<>(Arrays.asList(shown.listAll()));
        files.removeAll(hidden);
        files.addAll(Arrays.asList(in.listAll()));
        return files.toArray(String[]::new);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        if (isWritten(name)) {
            in.deleteFile(name);
        } else if (isShown(name)) {
            hidden.add(name);
        } else {
            throw new NoSuchFileException(name);
        }
    }

    @Override
    public long fileLength(String name) throws IOException {
        return holder(name).fileLength(name);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return holder(name).openInput(name, context);
    }

    private Directory holder(String name) throws IOException {
        return isWritten(name) || !isShown(name) ? in : shown;
    }

    private boolean isWritten(String name) throws IOException {
        return Arrays.asList(in.listAll()).contains(name);
    }

    private boolean isShown(String name) throws IOException {
        return !hidden.contains(name) && Arrays.asList(shown.listAll()).contains(name);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(in, shown);
    }
}
