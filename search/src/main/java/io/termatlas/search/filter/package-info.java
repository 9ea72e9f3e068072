/// Which hits does the user want to see, whatever the words of the query?
///
/// [Filter][io.termatlas.search.filter.Filter] is the entry: conditions on facets and figures. Part of the module's
/// face, free of Lucene. Nothing in here changes the order of hits.
@NullMarked
package io.termatlas.search.filter;

import org.jspecify.annotations.NullMarked;
