/// Where does a glossary site of realistic size and shape come from, for measurements?
///
/// [MakeCorpus][io.termatlas.bench.corpus.MakeCorpus] is the command: it turns the WordNet dictionary into the payload
/// tree of a Nuxt site, a page for every concept. Its invariant: equal dictionary and options, equal bytes; and the
/// first N pages are the same whatever the count. Knows the model and how a payload is written, nothing of the product
/// that will read it.
@NullMarked
package io.termatlas.bench.corpus;

import org.jspecify.annotations.NullMarked;
