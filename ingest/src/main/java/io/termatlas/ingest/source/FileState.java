package io.termatlas.ingest.source;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// By which it is told that a file was written anew, as far as the file system tells: a change that keeps the size
/// within one tick of its clock, some milliseconds, is not.
///
/// @param size in bytes
record FileState(long size, FileTime modified) {
    static FileState of(BasicFileAttributes attributes) {
        return new FileState(attributes.size(), attributes.lastModifiedTime());
    }
}
