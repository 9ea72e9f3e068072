/// What is a term, what identifies it, when are two the same?
///
/// [Term][io.termatlas.model.Term] is the entry point. Its invariant: a value of this package is always legal,
/// such as a [Slug][io.termatlas.model.Slug]. Knows nothing but the JDK: no JSON, no Lucene, no Neo4j.
@NullMarked
package io.termatlas.model;

import org.jspecify.annotations.NullMarked;
