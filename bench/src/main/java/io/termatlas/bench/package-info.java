/// What is Termatlas measured on, and with?
///
/// A folder a question: `corpus` and `foldoc` are what it is measured on; `decode`, `source`, `relevance` and `load`
/// measure. Here stands what their commands share.
@NullMarked
package io.termatlas.bench;

import org.jspecify.annotations.NullMarked;
