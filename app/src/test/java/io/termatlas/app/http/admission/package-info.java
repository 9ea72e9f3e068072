@NullMarked
package io.termatlas.app.http.admission;

import org.jspecify.annotations.NullMarked;
