/// Do those that open something close it? The tests that must see into the store.
@NullMarked
package io.termatlas.search.lucene.store;

import org.jspecify.annotations.NullMarked;
