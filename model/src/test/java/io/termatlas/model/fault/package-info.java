@NullMarked
package io.termatlas.model.fault;

import org.jspecify.annotations.NullMarked;
