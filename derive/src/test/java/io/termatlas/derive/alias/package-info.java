/// Tests of what a text says about names.
@NullMarked
package io.termatlas.derive.alias;

import org.jspecify.annotations.NullMarked;
