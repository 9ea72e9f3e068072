/// What do Algolia's widgets send, and what do they get?
///
/// InstantSearch, autocomplete and DocSearch post batches of requests and read results in a form of their own; site
/// owners have those widgets already. [AlgoliaQueries][io.termatlas.app.algolia.AlgoliaQueries] is the entry class:
/// the bytes of a body in,
/// a value that becomes JSON out. Its invariant: a parameter that cannot be followed is refused with a sentence, never
/// passed over, unless it is one of those that [ParameterNames][io.termatlas.app.algolia.ParameterNames] lists as
/// without effect.
///
/// `search` decides what a query finds; this package, what `category:-Networking` means. Knows nothing of HTTP.
@NullMarked
package io.termatlas.app.algolia;

import org.jspecify.annotations.NullMarked;
