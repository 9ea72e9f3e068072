/// Are texts broken and compared as people expect?
@NullMarked
package io.termatlas.search.analysis;

import org.jspecify.annotations.NullMarked;
