/// Is what is shown of a hit marked rightly, and safe?
@NullMarked
package io.termatlas.search.highlight;

import org.jspecify.annotations.NullMarked;
