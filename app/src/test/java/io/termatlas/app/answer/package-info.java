/// Do answers come without the graph, and in the form that the contract states?
@NullMarked
package io.termatlas.app.answer;

import org.jspecify.annotations.NullMarked;
