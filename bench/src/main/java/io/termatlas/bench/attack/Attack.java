package io.termatlas.bench.attack;

import java.io.IOException;

/// One way to misuse a server. No state: an attack may be made again.
interface Attack {
    /// As `--only` names it.
    String name();

    /// In half a sentence, with the numbers of a whole run.
    String what();

    /// The soft and hard limit of open files of the server; 0 leaves it as it is.
    default int files() {
        return 0;
    }

    /// Attacks, and closes all that it opened before it returns.
    ///
    /// @return what was seen, and what was not as it should be
    Findings strike(Target target) throws IOException, InterruptedException;
}
