/// How is a text broken into words, and which writings count as the same?
///
/// Two views of a text. Its *key* ([NameKey][io.termatlas.search.analysis.NameKey]) joins all letters and digits, so
/// that "NV-Link", "nv link" and "NVLINK" are one; names are found by it. Its *words*
/// ([Words][io.termatlas.search.analysis.Words]) are folded and brought to their stems; texts
/// are searched by them. The invariant: whatever is indexed and whatever is asked for goes through the same code. Any
/// change to the outcome raises [Language#REVISION][io.termatlas.search.analysis.Language#REVISION], which makes the
/// next run rebuild.
///
/// Knows nothing of terms, fields or ranking. Not for use outside the `search` module.
@NullMarked
package io.termatlas.search.analysis;

import org.jspecify.annotations.NullMarked;
