/// Where does the product start?
///
/// In [Main][io.termatlas.app.Main], which hands over to the command line. Everything that happens is decided in the
/// packages below.
@NullMarked
package io.termatlas.app;

import org.jspecify.annotations.NullMarked;
