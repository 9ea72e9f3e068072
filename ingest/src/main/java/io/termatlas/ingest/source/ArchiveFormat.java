package io.termatlas.ingest.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How an archive is packed, told by the end of its name.
public enum ArchiveFormat {
    ZIP,
    TAR,
    TAR_GZ,
    TAR_ZST;

    /// Names of formats that are not read, to be refused with a sentence of its own.
    private static final List<String> OTHERS =
            List.of(".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.br", ".tar.lz4", ".7z", ".rar", ".gz", ".zst");

    private List<String> endings() {
        return switch (this) {
            case ZIP -> List.of(".zip");
            case TAR -> List.of(".tar");
            case TAR_GZ -> List.of(".tar.gz", ".tgz");
            case TAR_ZST -> List.of(".tar.zst", ".tzst");
        };
    }

    static Optional<ArchiveFormat> find(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings().stream().anyMatch(name::endsWith))
                .findFirst();
    }

    /// Whether the name is that of an archive which is not read.
    static boolean isForeign(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return find(name).isEmpty() && OTHERS.stream().anyMatch(name::endsWith);
    }
}
