/// Is what an index holds of a term what a query will look for?
@NullMarked
package io.termatlas.search.query;

import org.jspecify.annotations.NullMarked;
