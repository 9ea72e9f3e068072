/// Tests of finding and reading terms.
@NullMarked
package io.termatlas.ingest.decode;

import org.jspecify.annotations.NullMarked;
