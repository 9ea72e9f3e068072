/// Tests of the devalue codec.
@NullMarked
package io.termatlas.ingest.devalue;

import org.jspecify.annotations.NullMarked;
