package io.termatlas.ingest.source;

import io.termatlas.model.Slug;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// What an endpoint has said of its glossary since its last whole statement ended, as far as the stores have
/// taken it. Remembered by this process alone: of the statement that was under way when it began, only the rest
/// is known.
///
/// In some 60 bytes a term: a digest of 64 bits stands for it. Two terms with one digest in a glossary of a
/// million are less likely than one in ten million, and would leave one of them where it is. For any number of
/// threads.
public final class Statement {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Set<Long> said = new HashSet<>();
    private boolean isWhole;

    /// Whether all of it came while this process was listening.
    public synchronized boolean isWhole() {
        return isWhole;
    }

    public synchronized void add(Collection<Slug> slugs) {
        slugs.forEach(slug -> said.add(digest(slug)));
    }

    public synchronized boolean says(Slug slug) {
        return said.contains(digest(slug));
    }

    /// The one before has ended, whatever came of it.
    public synchronized void begin() {
        said.clear();
        isWhole = true;
    }

    private static long digest(Slug slug) {
        String text = slug.value();
        long digest = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            digest = (digest ^ text.charAt(i)) * FNV_PRIME;
        }
        return digest;
    }
}
