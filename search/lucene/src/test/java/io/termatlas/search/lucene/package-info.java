/// Does the index find, rank and keep what it should? All tests here write a real index and read it back.
@NullMarked
package io.termatlas.search.lucene;

import org.jspecify.annotations.NullMarked;
