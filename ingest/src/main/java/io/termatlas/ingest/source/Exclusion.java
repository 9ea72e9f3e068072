package io.termatlas.ingest.source;

import io.termatlas.model.Origin;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.UsageFault;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// The paths that the user wants left out, as globs in which `*` stays within a segment and `**` does not. A glob
/// speaks of a payload's path or of its page's route, with or without a slash before it.
public final class Exclusion {
    public static final Exclusion NONE = new Exclusion(List.of());

    private final List<PathMatcher> globs;

    private Exclusion(List<PathMatcher> globs) {
        this.globs = List.copyOf(globs);
    }

    /// @throws UsageFault when one of them is no glob
    public static Exclusion of(List<String> globs) {
        return globs.isEmpty()
                ? NONE
                : new Exclusion(globs.stream().map(Exclusion::matcher).toList());
    }

    public boolean keepsOut(String path) {
        return !globs.isEmpty()
                && Stream.of(path, new Origin(path).route().substring(1)).anyMatch(this::matches);
    }

    private boolean matches(String text) {
        try {
            Path path = Path.of(text);
            return globs.stream().anyMatch(glob -> glob.matches(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static PathMatcher matcher(String glob) {
        try {
            String bare = glob.startsWith("/") ? glob.substring(1) : glob;
            return FileSystems.getDefault().getPathMatcher("glob:" + bare);
        } catch (PatternSyntaxException e) {
            throw new UsageFault(
                    Sentence.of("'" + Texts.quotable(glob) + "' will not do for ")
                            .and(SettingName.EXCLUDE)
                            .and(": it takes a glob such as blog/** (" + e.getDescription() + ")."),
                    e);
        }
    }
}
