/// Tests of dead letters.
@NullMarked
package io.termatlas.ingest.deadletter;

import org.jspecify.annotations.NullMarked;
