package io.termatlas.app.command;

import io.termatlas.app.run.Store;
import io.termatlas.model.fault.UsageFault;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/// What a command writes that cannot do without the index.
final class StoresOption {
    @Option(
            names = "--stores",
            paramLabel = "STORE",
            split = ",",
            description = "What to write: index, or index,graph (default: index,graph).")
    private Set<Store> stores = EnumSet.allOf(Store.class);

    /// @param reason a sentence, why the graph alone will not do, and what will
    /// @throws UsageFault with the reason, for the graph alone
    Set<Store> withIndex(String reason) {
        if (!stores.contains(Store.INDEX)) {
            throw new UsageFault(reason);
        }
        return stores;
    }
}
