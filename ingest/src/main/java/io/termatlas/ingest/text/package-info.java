/// Which text does a reader see of what a site publishes?
///
/// [ReadableText][io.termatlas.ingest.text.ReadableText] is the entry. HTML and Markdown become text with their
/// words and paragraphs kept apart; what looks like neither stays as it is. Time and space are linear in the text,
/// however hostile it is. Knows nothing of payloads and terms.
@NullMarked
package io.termatlas.ingest.text;

import org.jspecify.annotations.NullMarked;
