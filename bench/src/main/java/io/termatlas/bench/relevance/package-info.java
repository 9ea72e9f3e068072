/// Does search find first what was meant, how soon, and how do others do on the same queries?
///
/// [MeasureRelevance][io.termatlas.bench.relevance.MeasureRelevance] is the command: a seeded
/// [QueryMaker][io.termatlas.bench.relevance.QueryMaker] derives queries from a glossary, every
/// [Engine][io.termatlas.bench.relevance.Engine] answers all of them, and tables say how often the first hit was
/// right. The invariant: nobody but the judge knows what a query was made of.
@NullMarked
package io.termatlas.bench.relevance;

import org.jspecify.annotations.NullMarked;
