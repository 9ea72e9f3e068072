@NullMarked
package io.termatlas.app.algolia;

import org.jspecify.annotations.NullMarked;
