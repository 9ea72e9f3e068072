package io.termatlas.ingest.archive;

/// Makes a path within the site of an entry's name.
final class EntryName {
    private EntryName() {}

    /// Parted by `/`, without `/` or `./` in front. Nothing is ever unpacked, so that `..` does no harm and
    /// stays.
    static String path(String name) {
        String path = name.replace('\\', '/');
        int start = 0;
        while (path.startsWith("/", start) || path.startsWith("./", start)) {
            start += path.charAt(start) == '/' ? 1 : 2;
        }
        return path.substring(start);
    }
}
