/// Is a request checked before a search?
@NullMarked
package io.termatlas.search;

import org.jspecify.annotations.NullMarked;
