@NullMarked
package io.termatlas.ingest.text;

import org.jspecify.annotations.NullMarked;
