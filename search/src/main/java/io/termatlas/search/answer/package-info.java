/// What is shown of a hit, and why is it one?
///
/// [Reasons][io.termatlas.search.answer.Reasons] explains a hit by its plan. Knows nothing of any engine.
@NullMarked
package io.termatlas.search.answer;

import org.jspecify.annotations.NullMarked;
