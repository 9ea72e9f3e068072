package io.termatlas.app.run;

/// Orders that a user gives on the command line alone.
public final class TestOrders {
    private TestOrders() {}

    /// The same order, writing everything anew.
    public static RunOrder rebuilding(RunOrder order) {
        return copy(order, true, order.deriving());
    }

    /// The same order, as a batch run has it.
    public static RunOrder deriving(RunOrder order) {
        return copy(order, order.rebuild(), Deriving.NOW);
    }

    private static RunOrder copy(RunOrder order, boolean rebuilds, Deriving deriving) {
        return new RunOrder(
                order.sources(),
                order.partition(),
                order.exclusion(),
                order.language(),
                order.baseUrl(),
                order.prune(),
                rebuilds,
                order.stores(),
                order.takesOver(),
                deriving,
                order.synonyms());
    }
}
