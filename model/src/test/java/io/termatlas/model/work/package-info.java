@NullMarked
package io.termatlas.model.work;

import org.jspecify.annotations.NullMarked;
