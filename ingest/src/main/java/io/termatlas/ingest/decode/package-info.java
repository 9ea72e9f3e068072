/// Which terms does a payload state?
///
/// [PayloadDecoder][io.termatlas.ingest.decode.PayloadDecoder] is the entry point, [TermSearch] says in which
/// order the shapes count. Terms are found by their shape, never by the keys they stand under, unless a mapping
/// says where they lie. Its invariant: a payload is decoded whole or refused with a
/// [PayloadFault][io.termatlas.model.fault.PayloadFault], nothing in between; each field that is left out of a
/// term gives a warning. Does not know where payloads come from, nor which of two statements wins.
@NullMarked
package io.termatlas.ingest.decode;

import org.jspecify.annotations.NullMarked;
