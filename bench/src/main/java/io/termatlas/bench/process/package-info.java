/// How long do the product's commands take, as processes, beside a program that does the least?
///
/// Each class that ends in `Row` is a row of the report; each that begins with `Bare` is what its peer does. The
/// invariant: the product is used by its command line alone, so that these rows measure any build of it, and both
/// sides run with the same collector and the same bound of the heap.
@NullMarked
package io.termatlas.bench.process;

import org.jspecify.annotations.NullMarked;
