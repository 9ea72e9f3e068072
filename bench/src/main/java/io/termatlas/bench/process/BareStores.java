package io.termatlas.bench.process;

import io.termatlas.bench.row.Workbench;
import java.util.Map;
import java.util.stream.LongStream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/// The least that a change takes in two stores: a bare Lucene index of the same pages, and nodes of a label of our own
/// in the product's Neo4j.
record BareStores(BareIndex index, Session session) implements AutoCloseable {
    private static final int CHANGES = 40;

    static BareStores open(Workbench bench, Driver driver) {
        BareIndex index = new BareIndex(bench.newFolder("bare-change"));
        index.addAll(bench.site());
        Session session = driver.session();
        session.run("CREATE CONSTRAINT bare_page IF NOT EXISTS FOR (page:BarePage) REQUIRE page.slug IS UNIQUE")
                .consume();
        return new BareStores(index, session);
    }

    /// The median.
    double millisAChange(ChangedPages pages) {
        long[] nanos = LongStream.generate(() -> change(pages.next()))
                .limit(CHANGES)
                .sorted()
                .toArray();
        return nanos[CHANGES / 2] / 1e6;
    }

    private long change(ChangedPages.Page page) {
        byte[] payload = page.bytes();
        long begun = System.nanoTime();
        index.update(page.slug(), payload);
        session.executeWriteWithoutResult(transaction -> transaction
                .run(
                        "MERGE (page:BarePage {slug: $slug}) SET page.text = $text",
                        Map.of("slug", page.slug(), "text", page.payload()))
                .consume());
        return System.nanoTime() - begun;
    }

    @Override
    public void close() {
        session.close();
        index.close();
    }
}
