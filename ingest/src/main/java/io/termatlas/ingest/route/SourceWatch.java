package io.termatlas.ingest.route;

import io.termatlas.ingest.source.Source;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees whether the files of sources have changed, and have come to rest: a site's build writes for a while. It
/// compares names, sizes and times of all files, without a list of them, so that it holds nothing and works on
/// every file system.
///
/// Looks that take long are made less often: at most a fifth of the time is spent on them. For one thread at a
/// time.
final class SourceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);
    private static final int SHARE = 4;

    private final List<Path> paths;
    private final int restingLooks;
    private long known;
    private long seen;
    private int resting;
    private long notBefore;

    /// @param restingLooks how many looks in a row must find the same
    SourceWatch(List<Source.OnDisk> sources, int restingLooks) {
        this.paths = sources.stream().map(Source.OnDisk::path).toList();
        this.restingLooks = restingLooks;
        this.known = look();
        this.seen = known;
        this.notBefore = System.nanoTime();
    }

    /// Looks once.
    ///
    /// @return whether the files differ from those of the last change and have been the same for some looks; a
    /// source that is not there at all is being built
    boolean isSettledChange() {
        if (!isTime()) {
            return false;
        }
        long begun = System.nanoTime();
        long now = look();
        long took = System.nanoTime() - begun;
        notBefore = System.nanoTime() + SHARE * took;
        resting = now == seen ? resting + 1 : 0;
        seen = now;
        boolean isChange =
                now != known && resting >= restingLooks && paths.stream().allMatch(Files::exists);
        if (isChange) {
            known = now;
        }
        return isChange;
    }

    /// Whether the next look is made.
    boolean isTime() {
        return System.nanoTime() - notBefore >= 0;
    }

    private long look() {
        Sum sum = new Sum();
        for (Path path : paths) {
            try {
                Files.walkFileTree(path, sum);
            } catch (IOException e) {
                LOG.debug("{} cannot be looked at", path, e);
                sum.value++;
            }
        }
        return sum.value;
    }

    /// In any order of the files the same.
    private static final class Sum extends SimpleFileVisitor<Path> {
        private long value;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            long mark = file.toString().hashCode();
            mark = mark * 0x9E3779B97F4A7C15L + facts.size();
            mark = mark * 0x9E3779B97F4A7C15L + facts.lastModifiedTime().toMillis();
            value += mark ^ (mark >>> 31);
            return FileVisitResult.CONTINUE;
        }

        /// One that is gone meanwhile is no error.
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
            return FileVisitResult.CONTINUE;
        }
    }
}
