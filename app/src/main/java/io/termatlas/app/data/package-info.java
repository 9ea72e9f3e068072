/// Where does everything of one installation lie, and which glossaries are open?
///
/// [Glossaries][io.termatlas.app.data.Glossaries] is the entry point for readers. Its invariant: one open index a
/// glossary, shared by all threads. Knows folders and the faces of `search` and `graph`, nothing of commands or HTTP.
@NullMarked
package io.termatlas.app.data;

import org.jspecify.annotations.NullMarked;
