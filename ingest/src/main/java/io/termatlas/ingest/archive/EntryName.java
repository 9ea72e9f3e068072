package io.termatlas.ingest.archive;

import io.termatlas.model.PathForm;
import java.util.ArrayDeque;
import java.util.Deque;

/// Makes a path within the site of an entry's name.
final class EntryName {
    private EntryName() {}

    /// In the form in which paths are compared.
    static String path(String name) {
        return PathForm.of(unpacked(name));
    }

    /// Where the entry would be unpacked to: parted by `/`, without `/` in front, without `.` and, within the archive,
    /// without `..`. Nothing is ever unpacked, so that a `..` that leads out does no harm and stays.
    static String unpacked(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/") || path.contains("./") || path.contains("//") ? resolved(path) : path;
    }

    private static String resolved(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            boolean goesBack =
                    step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..");
            if (goesBack) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
