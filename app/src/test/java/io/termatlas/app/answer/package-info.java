/// Do answers come without the graph, and in the form that the contract has?
@NullMarked
package io.termatlas.app.answer;

import org.jspecify.annotations.NullMarked;
