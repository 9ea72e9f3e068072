@NullMarked
package io.termatlas.ingest.archive;

import org.jspecify.annotations.NullMarked;
