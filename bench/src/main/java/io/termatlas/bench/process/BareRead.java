package io.termatlas.bench.process;

import io.termatlas.bench.decode.BareReading;
import java.nio.file.Path;

/// The least work of any program that looks for changes in a folder: `BareRead SITE` walks it and reads its
/// files.
public final class BareRead {
    private BareRead() {}

    public static void main(String... arguments) {
        new BareReading(Runtime.getRuntime().availableProcessors()).read(Path.of(arguments[0]));
    }
}
