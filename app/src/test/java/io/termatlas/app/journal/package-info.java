@NullMarked
package io.termatlas.app.journal;

import org.jspecify.annotations.NullMarked;
