/// What is measured on the graph of a glossary's terms: how [central][io.termatlas.derive.measure.PageRank]
/// each is, and which [hang together][io.termatlas.derive.measure.LeidenCommunities].
@NullMarked
package io.termatlas.derive.measure;

import org.jspecify.annotations.NullMarked;
