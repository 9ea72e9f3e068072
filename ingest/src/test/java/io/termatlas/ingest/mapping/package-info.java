@NullMarked
package io.termatlas.ingest.mapping;

import org.jspecify.annotations.NullMarked;
