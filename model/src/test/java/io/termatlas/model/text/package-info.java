@NullMarked
package io.termatlas.model.text;

import org.jspecify.annotations.NullMarked;
