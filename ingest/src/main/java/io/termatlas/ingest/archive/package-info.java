/// How is an archive of a site read, without unpacking it?
///
/// [Archives][io.termatlas.ingest.archive.Archives] is the entry point. Its invariant: nothing is written to the
/// disk, whatever the name of an entry, and an archive that has no proper end is refused before anything of it
/// counts. Memory: some ten bytes an entry, and one payload a thread.
@NullMarked
package io.termatlas.ingest.archive;

import org.jspecify.annotations.NullMarked;
