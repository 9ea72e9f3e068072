/// Is a request checked before anybody looks for it?
@NullMarked
package io.termatlas.search;

import org.jspecify.annotations.NullMarked;
