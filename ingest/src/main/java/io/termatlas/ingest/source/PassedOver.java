package io.termatlas.ingest.source;

/// The folders below a source that are no part of a site: hidden ones, and what npm installs.
public final class PassedOver {
    private static final String WELL_KNOWN = ".well-known";
    private static final String MODULES = "node_modules";

    private PassedOver() {}

    /// @param folder its name alone
    public static boolean is(String folder) {
        boolean isHidden = folder.startsWith(".") && !folder.equals(WELL_KNOWN) && !isStep(folder);
        return isHidden || folder.equals(MODULES);
    }

    /// Whether one of the folders on the way is, from the one that begins there on.
    ///
    /// @param path of a file, parted by `/`
    public static boolean isIn(String path, int from) {
        for (int start = from, end = path.indexOf('/', from);
                end >= 0;
                start = end + 1, end = path.indexOf('/', start)) {
            if (is(path.substring(start, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStep(String folder) {
        return folder.equals(".") || folder.equals("..");
    }
}
