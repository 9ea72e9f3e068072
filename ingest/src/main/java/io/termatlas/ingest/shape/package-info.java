/// Which objects of other shapes than ours are terms, and what do they say?
///
/// [DefinedTerms][io.termatlas.ingest.shape.DefinedTerms] reads schema.org's terms in a page,
/// [ContentPage][io.termatlas.ingest.shape.ContentPage] what Nuxt Content makes of a Markdown file. What comes out is
/// a [Draft][io.termatlas.ingest.shape.Draft]: values as they stand there, under our names. Its invariant: nothing is
/// checked or cleaned here, so that every shape is held to the same rules afterwards. Knows nothing of bytes and
/// payloads.
@NullMarked
package io.termatlas.ingest.shape;

import org.jspecify.annotations.NullMarked;
