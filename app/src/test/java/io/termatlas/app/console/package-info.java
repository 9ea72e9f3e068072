/// Tests of the package of the same name.
@NullMarked
package io.termatlas.app.console;

import org.jspecify.annotations.NullMarked;
