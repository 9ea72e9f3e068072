/// How is a file changed so that no reader and no crash sees half of it, and how does one process keep others out?
///
/// [AtomicFile][io.termatlas.model.file.AtomicFile] replaces a file,
/// [DurableFolder][io.termatlas.model.file.DurableFolder] makes and renames folders,
/// [LockFile][io.termatlas.model.file.LockFile] is held by one at a time. The invariant: what a method has
/// returned from is on the disk. Knows nothing of what the files say; what goes wrong is an `IOException`,
/// which callers word.
@NullMarked
package io.termatlas.model.file;

import org.jspecify.annotations.NullMarked;
