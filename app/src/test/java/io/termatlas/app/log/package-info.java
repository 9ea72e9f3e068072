@NullMarked
package io.termatlas.app.log;

import org.jspecify.annotations.NullMarked;
