/// Where does a request on a connection end, so that every server before and behind us agrees?
///
/// [FramingGuard][io.termatlas.app.http.framing.FramingGuard] is the entry class. Its invariant: no byte reaches the
/// decoder of HTTP that RFC 9112 lets two recipients read in two ways. It knows no path and no answer.
@NullMarked
package io.termatlas.app.http.framing;

import org.jspecify.annotations.NullMarked;
