/// What went wrong, whose fault is it, and what is to be done?
///
/// [Fault][io.termatlas.model.fault.Fault] is the only root of the errors that the product raises on purpose. Exit
/// code and HTTP status follow from its type alone; it has one [Sentence][io.termatlas.model.fault.Sentence] for the
/// person who reads it, with the place and the way out, which names settings and commands and does not spell them.
@NullMarked
package io.termatlas.model.fault;

import org.jspecify.annotations.NullMarked;
