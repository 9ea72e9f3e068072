/// What value does a devalue text stand for?
///
/// [Devalue][io.termatlas.ingest.devalue.Devalue] is the entry point: it parses bytes into a flat table of
/// entries and hydrates the table into a graph of [values][io.termatlas.ingest.devalue.Value]. The invariant:
/// time and space are linear in the text, whatever the text says; shared entries stay one value, a cycle stays a
/// cycle, no depth recurses and no stated length is allocated. The only error is a
/// [DevalueFault][io.termatlas.ingest.devalue.DevalueFault]. Knows nothing but the JDK: no term, no file, no setting.
@NullMarked
package io.termatlas.ingest.devalue;

import org.jspecify.annotations.NullMarked;
