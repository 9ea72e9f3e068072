/// Where do payloads come from, and how are they found without holding a list of them?
///
/// [Source][io.termatlas.ingest.source.Source] is the entry point,
/// [SourceParser][io.termatlas.ingest.source.SourceParser]
/// makes one of what the user wrote. A source is read as a
/// [PayloadStream][io.termatlas.ingest.source.PayloadStream].
/// Its invariant: every payload of a source is given out once, whatever it turns out to be; what cannot be read
/// is told of, never passed over in silence. Knows nothing of what is in a payload.
@NullMarked
package io.termatlas.ingest.source;

import org.jspecify.annotations.NullMarked;
