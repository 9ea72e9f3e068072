package io.termatlas.app.run;

/// Orders that a user gives on the command line alone.
public final class TestOrders {
    private TestOrders() {}

    /// The same order, writing everything anew.
    public static RunOrder rebuilding(RunOrder order) {
        return new RunOrder(
                order.sources(),
                order.partition(),
                order.exclusion(),
                order.language(),
                order.baseUrl(),
                order.prune(),
                true,
                order.stores(),
                order.takesOver(),
                order.synonyms());
    }
}
