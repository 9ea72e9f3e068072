/// How fast do payloads become terms, against what any reader of JSON must do?
///
/// [DecodeSpeed][io.termatlas.bench.decode.DecodeSpeed] is the entry point; the measurements themselves are
/// [DecodeBenchmark][io.termatlas.bench.decode.DecodeBenchmark].
@NullMarked
package io.termatlas.bench.decode;

import org.jspecify.annotations.NullMarked;
