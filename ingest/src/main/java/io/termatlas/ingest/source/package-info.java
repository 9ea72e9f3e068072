/// Where do payloads come from, and how are they found without holding a list of them?
///
/// [Source][io.termatlas.ingest.source.Source] is the entry point. Its invariant: every `_payload.json` below a source
/// is given out once, whatever it turns out to be; a folder that cannot be listed is told of, never passed over in
/// silence. Knows nothing of what is in a payload.
@NullMarked
package io.termatlas.ingest.source;

import org.jspecify.annotations.NullMarked;
