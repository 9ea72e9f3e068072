package io.termatlas.model.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The file mode creation mask (POSIX `umask`) of this process: rights that no file and no folder gets which it makes,
/// nor one of the processes that it starts. Nine bits, those of `rwxrwxrwx`.
///
/// Java has no call for it. Linux tells it in a file; to set it, or to ask for it elsewhere, takes the C library,
/// which costs 100 ms in a process that calls no other function of it.
public final class FileCreationMask {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String FIELD = "Umask:";
    private static final int OCTAL = 8;

    private FileCreationMask() {}

    /// Sets it, for all threads.
    ///
    /// @return what it was before; empty where the system has no such mask
    public static synchronized OptionalInt set(int mask) {
        OptionalInt before = stated();
        return before.isPresent() && before.getAsInt() == mask ? before : call(mask);
    }

    /// Empty where the system has no such mask.
    public static synchronized OptionalInt current() {
        OptionalInt stated = stated();
        return stated.isPresent() ? stated : asked();
    }

    /// Reading it means to set it.
    private static OptionalInt asked() {
        OptionalInt mask = call(0);
        mask.ifPresent(FileCreationMask::call);
        return mask;
    }

    private static OptionalInt stated() {
        if (!Files.isReadable(STATUS)) {
            return OptionalInt.empty();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(FIELD))
                    .mapToInt(line ->
                            Integer.parseInt(line.substring(FIELD.length()).strip(), OCTAL))
                    .findFirst();
        } catch (IOException | UncheckedIOException | NumberFormatException untold) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt call(int mask) {
        MethodHandle umask = Library.UMASK;
        if (umask == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of((int) umask.invokeExact(mask));
        } catch (Throwable e) {
            throw new IllegalStateException("umask failed", e);
        }
    }

    /// Loaded when it is needed.
    private static final class Library {
        private static final @Nullable MethodHandle UMASK = find();

        /// The C library of Windows has one, too, which does something else.
        @SuppressWarnings("restricted")
        private static @Nullable MethodHandle find() {
            if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                return null;
            }
            Linker linker = Linker.nativeLinker();
            return linker.defaultLookup()
                    .find("umask")
                    .map(function -> linker.downcallHandle(
                            function, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)))
                    .orElse(null);
        }
    }
}
