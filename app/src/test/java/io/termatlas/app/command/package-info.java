/// Tests of the package of the same name.
@NullMarked
package io.termatlas.app.command;

import org.jspecify.annotations.NullMarked;
