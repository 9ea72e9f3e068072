@NullMarked
package io.termatlas.app.http.framing;

import org.jspecify.annotations.NullMarked;
