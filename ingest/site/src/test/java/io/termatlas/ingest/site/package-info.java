@NullMarked
package io.termatlas.ingest.site;

import org.jspecify.annotations.NullMarked;
