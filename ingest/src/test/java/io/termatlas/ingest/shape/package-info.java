@NullMarked
package io.termatlas.ingest.shape;

import org.jspecify.annotations.NullMarked;
