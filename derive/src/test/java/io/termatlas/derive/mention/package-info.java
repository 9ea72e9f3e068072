/// Tests of which terms a text speaks of.
@NullMarked
package io.termatlas.derive.mention;

import org.jspecify.annotations.NullMarked;
