/// What does the user who typed this want?
///
/// [QueryText][io.termatlas.search.query.QueryText] bounds what was typed,
/// [Reading][io.termatlas.search.query.Reading] is one way to understand it,
/// [Planner][io.termatlas.search.query.Planner] makes a [Plan][io.termatlas.search.query.Plan] of it: which clauses a
/// term may satisfy, and the score of each. The invariant, kept by
/// [ClauseScores][io.termatlas.search.query.ClauseScores]:
/// a term with the typed name comes before all that merely mention it. No text is ever an error, and none
/// is parsed as a query language.
///
/// Free of Lucene, because a plan can be carried out by another engine. But for the text of a query, for the engines
/// alone.
@NullMarked
package io.termatlas.search.query;

import org.jspecify.annotations.NullMarked;
