/// Does the server keep its contract, seen from a client?
///
/// [ServedGlossaries][io.termatlas.app.http.ServedGlossaries] is a real server over a real index; the expected bodies
/// are files.
@NullMarked
package io.termatlas.app.http;

import org.jspecify.annotations.NullMarked;
