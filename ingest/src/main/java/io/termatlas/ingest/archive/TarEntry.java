package io.termatlas.ingest.archive;

/// A file in a tar, or a hard link to one.
///
/// @param name     where it would be unpacked to, as [EntryName] has it
/// @param target   of a hard link, as its name; empty for a file
/// @param ordinal  its place in the archive, from 0
/// @param modified in milliseconds
/// @param isOpen   whether its content can be read
record TarEntry(String name, String target, int ordinal, long modified, boolean isOpen) {

    boolean isLink() {
        return !target.isEmpty();
    }

    /// In the form in which paths are compared.
    String path() {
        return EntryName.path(name);
    }
}
