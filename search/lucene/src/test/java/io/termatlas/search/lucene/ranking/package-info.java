/// Tests of what looks at all names, against a look at each.
@NullMarked
package io.termatlas.search.lucene.ranking;

import org.jspecify.annotations.NullMarked;
