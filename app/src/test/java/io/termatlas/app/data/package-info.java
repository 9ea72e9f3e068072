/// Does a reader find the wanted glossary, and new ones by itself?
@NullMarked
package io.termatlas.app.data;

import org.jspecify.annotations.NullMarked;
