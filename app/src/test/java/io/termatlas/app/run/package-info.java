/// Tests of the package of the same name.
@NullMarked
package io.termatlas.app.run;

import org.jspecify.annotations.NullMarked;
