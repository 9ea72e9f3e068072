/// What does a store promise to a run, and what happens to both stores when the run dies?
///
/// [IndexSinkContract][io.termatlas.testkit.store.IndexSinkContract] and
/// [GraphSinkContract][io.termatlas.testkit.store.GraphSinkContract] are the ports' promises as tests: an
/// implementation extends the one of its port. [MemoryIndex][io.termatlas.testkit.store.MemoryIndex] and
/// [MemoryGraph][io.termatlas.testkit.store.MemoryGraph] keep them, too, for tests that need some store and no
/// server. [Lifetime][io.termatlas.testkit.store.Lifetime] ends a run at any of its writes. Knows the ports
/// alone, no store.
@NullMarked
package io.termatlas.testkit.store;

import org.jspecify.annotations.NullMarked;
