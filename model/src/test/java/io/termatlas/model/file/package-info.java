@NullMarked
package io.termatlas.model.file;

import org.jspecify.annotations.NullMarked;
