/// How much may one connection, and all of them together, hold, and for how long?
///
/// [Connections][io.termatlas.app.http.connection.Connections] is the entry class. Its invariant: a connection holds at
/// most one request and its answer, and what all of them hold beyond a small share of their own is counted in one
/// [Budget][io.termatlas.app.http.connection.Budget]. It knows no path and no answer.
@NullMarked
package io.termatlas.app.http.connection;

import org.jspecify.annotations.NullMarked;
