package io.termatlas.app.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who may read the files that Termatlas writes.
public enum DataMode {
    /// the user of the process alone: files have the mode 600, folders 700
    OWNER(0077),
    /// the user's group, too: 640 and 750
    GROUP(0027);

    private final int mask;

    DataMode(int mask) {
        this.mask = mask;
    }

    /// The rights that nobody gets, as a `umask`.
    public int mask() {
        return mask;
    }

    static Optional<DataMode> find(String name) {
        return Arrays.stream(values()).filter(mode -> mode.text().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(DataMode::text).toList();
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
