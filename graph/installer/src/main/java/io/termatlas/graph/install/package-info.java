/// How do the jars of the local Neo4j get to where only the archive was unpacked?
///
/// [FetchServer][io.termatlas.graph.install.FetchServer] is a program of its own, with Maven's resolver in a folder
/// of its own: the product starts it for `termatlas neo4j install` and checks what it brought. The invariant: it
/// writes to the folder that it is given, and nowhere else but to Maven's local repository. Knows nothing of the
/// product.
@NullMarked
package io.termatlas.graph.install;

import org.jspecify.annotations.NullMarked;
