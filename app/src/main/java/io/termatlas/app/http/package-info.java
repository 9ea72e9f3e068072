/// How is an answer reached over HTTP, what does a request that is wrong get back, and what do operators see?
///
/// [HttpServer][io.termatlas.app.http.HttpServer] is the entry class. Its invariant: whatever happens to a call
/// under `/api`, it ends in the body of an answer or in a problem document (RFC 9457), never in a stack trace.
/// Vert.x stays in here; what an answer says is decided in `answer`.
@NullMarked
package io.termatlas.app.http;

import org.jspecify.annotations.NullMarked;
