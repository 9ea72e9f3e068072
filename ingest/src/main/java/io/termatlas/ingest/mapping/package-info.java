/// How does the user describe a site's own shape: which objects are terms, and where are their fields?
///
/// [MappingFile][io.termatlas.ingest.mapping.MappingFile] reads a
/// [Mapping][io.termatlas.ingest.mapping.Mapping], [MappedTerms][io.termatlas.ingest.mapping.MappedTerms]
/// carries it out, [MappingSketch][io.termatlas.ingest.mapping.MappingSketch] writes one to begin with. Its
/// invariant: a mapping has always been checked, and a look-up by it takes time and space in proportion to the
/// payload, or ends at a limit that is named. Knows nothing of bytes and glossaries.
@NullMarked
package io.termatlas.ingest.mapping;

import org.jspecify.annotations.NullMarked;
