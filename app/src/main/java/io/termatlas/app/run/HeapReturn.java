package io.termatlas.app.run;

/// Sees that a heap which much work has made large is not needed any more. The collector gives memory back to
/// the system in whole collections only, and a server in quiet makes none.
///
/// For one thread.
final class HeapReturn {
    private static final double LARGE = 1.4;
    private static final int LOOKS = 8;
    /// Of collections between the first and the last look of a quiet time.
    private static final int QUIET = 2;

    private long usual;
    private long since;
    private int looks;

    /// @param committed bytes that the heap has of the system
    HeapReturn(long committed) {
        this.usual = committed;
    }

    /// Looks once.
    ///
    /// @param collections since the process began
    /// @return whether the heap has been large for some looks, and hardly anything was collected
    boolean isWanted(long committed, long collections) {
        if (looks == 0 || committed <= LARGE * usual || collections - since > QUIET) {
            since = collections;
            looks = 1;
            return false;
        }
        looks++;
        return looks > LOOKS;
    }

    /// After a whole collection: what is left is the usual size from now on.
    void collected(long committed) {
        usual = committed;
        looks = 0;
    }
}
