/// Where do payloads come from, and how are they found without holding a list of them?
///
/// [Source][io.termatlas.ingest.source.Source] is the entry point,
/// [SourceParser][io.termatlas.ingest.source.SourceParser] makes one of what the user wrote. A source is read as
/// a [PayloadStream][io.termatlas.ingest.source.PayloadStream]. Its invariant: every payload of a source is
/// delivered once, whether or not it can be decoded; one that cannot be read is reported and never left out
/// silently. Knows nothing of a payload's content.
@NullMarked
package io.termatlas.ingest.source;

import org.jspecify.annotations.NullMarked;
