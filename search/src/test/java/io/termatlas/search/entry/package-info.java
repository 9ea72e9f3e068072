/// Is what an index holds of a term what a query will look for?
@NullMarked
package io.termatlas.search.entry;

import org.jspecify.annotations.NullMarked;
