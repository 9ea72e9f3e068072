/// What is Termatlas measured on, and with?
///
/// A folder a question: `corpus` and `dictd` are what it is measured on; `decode`, `source`, `relevance`, `load` and
/// `process` measure; `row` says what a measurement of the report is, `report` makes one, `compare` two in turns. Here
/// stands what their commands share.
@NullMarked
package io.termatlas.bench;

import org.jspecify.annotations.NullMarked;
