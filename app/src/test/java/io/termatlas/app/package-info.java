/// Tests of the product as a whole: its structure, and that it comes up, answers and goes down.
@NullMarked
package io.termatlas.app;

import org.jspecify.annotations.NullMarked;
