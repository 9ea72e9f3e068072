/// Are the queries without a hit counted and kept, and nothing else?
@NullMarked
package io.termatlas.app.misses;

import org.jspecify.annotations.NullMarked;
