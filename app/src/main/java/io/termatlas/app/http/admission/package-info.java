/// How many questions are worked on at the same time, and which of the others wait?
///
/// [Admission][io.termatlas.app.http.admission.Admission] is the entry class. Its invariant: whoever is admitted has
/// waited little, however many ask. It knows no HTTP.
@NullMarked
package io.termatlas.app.http.admission;

import org.jspecify.annotations.NullMarked;
