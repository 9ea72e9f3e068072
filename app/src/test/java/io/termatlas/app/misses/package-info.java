/// Is what was looked for in vain counted, kept, and nothing else?
@NullMarked
package io.termatlas.app.misses;

import org.jspecify.annotations.NullMarked;
