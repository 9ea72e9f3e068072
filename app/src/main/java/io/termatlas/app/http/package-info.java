/// How is an answer reached over HTTP, what is the reply to a wrong request, and what do operators see?
///
/// [HttpServer][io.termatlas.app.http.HttpServer] is the entry class. Its invariant: every call under `/api`
/// ends in the body of an answer or in a problem document (RFC 9457), never in a stack trace. Vert.x stays in
/// here; the content of an answer is decided in `answer`.
@NullMarked
package io.termatlas.app.http;

import org.jspecify.annotations.NullMarked;
