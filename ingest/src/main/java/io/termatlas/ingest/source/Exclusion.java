package io.termatlas.ingest.source;

import io.termatlas.model.Origin;
import io.termatlas.model.PathForm;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.UsageFault;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// The paths that the user wants left out, as globs in which `*` stays within a segment and `**` does not. A glob
/// speaks of a payload's path or of its page's route, with or without a slash before it, escaped or not, in any
/// Unicode form.
public final class Exclusion {
    public static final Exclusion NONE = new Exclusion(List.of());

    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern GLOB_SIGN = Pattern.compile("[*?\\[\\]{}]");

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
                && Stream.of(path, new Origin(path).route().substring(1))
                        .flatMap(form -> Stream.of(form, readable(form)))
                        .anyMatch(this::matches);
    }

    /// As a user may know it: with the signs that the [one form][PathForm] keeps escaped.
    private static String readable(String form) {
        return form.replace("%23", "#").replace("%3F", "?").replace("%25", "%");
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
            return FileSystems.getDefault().getPathMatcher("glob:" + unescaped(bare));
        } catch (PatternSyntaxException e) {
            throw new UsageFault(
                    Sentence.of("'" + Texts.quotable(glob) + "' will not do for ")
                            .and(SettingName.EXCLUDE)
                            .and(": it takes a glob such as blog/** (" + e.getDescription() + ")."),
                    e);
        }
    }

    private static String unescaped(String glob) {
        String text = ESCAPES.matcher(glob)
                .replaceAll(escapes -> Matcher.quoteReplacement(
                        GLOB_SIGN.matcher(PathForm.of(escapes.group())).replaceAll("\\\\$0")));
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
