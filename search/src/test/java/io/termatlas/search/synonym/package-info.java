/// Is a list of synonyms taken or refused as a whole?
@NullMarked
package io.termatlas.search.synonym;

import org.jspecify.annotations.NullMarked;
