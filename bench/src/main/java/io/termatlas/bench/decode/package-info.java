/// How fast do payloads become terms, against what any reader of JSON must do?
///
/// [DecodeSpeed][io.termatlas.bench.decode.DecodeSpeed] is the entry point for bytes in memory,
/// [FolderSpeed][io.termatlas.bench.decode.FolderSpeed] for a folder.
@NullMarked
package io.termatlas.bench.decode;

import org.jspecify.annotations.NullMarked;
