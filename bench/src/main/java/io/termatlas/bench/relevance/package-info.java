/// How often does search find the wanted term first, how soon, and how do other engines compare on the same
/// queries?
///
/// [MeasureRelevance][io.termatlas.bench.relevance.MeasureRelevance] is the command: a seeded
/// [QueryMaker][io.termatlas.bench.relevance.QueryMaker] derives queries from a glossary, every
/// [Engine][io.termatlas.bench.relevance.Engine] answers all of them, and tables say how often the first hit was
/// right. The invariant: only the judge knows which term a query was made of.
@NullMarked
package io.termatlas.bench.relevance;

import org.jspecify.annotations.NullMarked;
