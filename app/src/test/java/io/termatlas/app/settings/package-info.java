/// Tests of the package of the same name.
@NullMarked
package io.termatlas.app.settings;

import org.jspecify.annotations.NullMarked;
