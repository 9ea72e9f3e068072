/// Does a reader find the glossary that is meant, and new ones by itself?
@NullMarked
package io.termatlas.app.data;

import org.jspecify.annotations.NullMarked;
