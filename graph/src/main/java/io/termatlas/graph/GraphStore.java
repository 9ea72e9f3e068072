package io.termatlas.graph;

import io.termatlas.graph.Constraints.Constraint;
import io.termatlas.graph.GraphLedgers.Overview;
import io.termatlas.graph.Indexes.Index;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.Relation;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.store.GraphSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The graph of all glossaries, in one database of a Neo4j server, to be written and walked.
///
/// Thread safe; holds a pool of connections until it is closed. Every method throws a [StoreFault] when the graph
/// cannot be used.
public final class GraphStore implements AutoCloseable {
    private static final String CHECKPOINT = Cypher.statement("checkpoint");
    private static final String SHOW_CHECKPOINT = Cypher.statement("show-checkpoint");
    private static final String SHOW_LOG_RETENTION = Cypher.statement("show-log-retention");
    private static final String UNKNOWN = "unknown";

    private final Database database;
    private final GraphWalk walk;
    private final GraphLedgers ledgers;

    private GraphStore(Database database) {
        this.database = database;
        this.walk = new GraphWalk(database);
        this.ledgers = new GraphLedgers(database);
    }

    /// Connects, logs in, and asks the database for a sign of life.
    ///
    /// @throws StoreFault when no server answers, the password is wrong, or there is no such database
    public static GraphStore open(GraphAddress address) {
        return new GraphStore(Database.open(address));
    }

    /// The same for a server that may not be up yet: repeats, with growing pauses, after a fault that may pass
    /// by itself.
    ///
    /// @param maxWait  for that, and the longest time that a transaction is repeated for afterwards
    /// @param progress told before every pause what is being waited for
    /// @throws StoreFault when the time is up, or at once for what does not pass, such as a wrong password
    public static GraphStore await(GraphAddress address, Duration maxWait, Consumer<String> progress) {
        return new GraphStore(new ConnectWithRetry(address, maxWait, progress).make());
    }

    /// Whether the fault says that the server answers and does not take the password.
    public static boolean isRefusal(StoreFault fault) {
        return DriverFaults.isRefusal(fault.getCause());
    }

    /// A way to write one glossary, or to compare it; creates what constraints and indexes the database lacks, and
    /// waits while a run of another data folder writes the glossary. Closing it leaves this store open.
    ///
    /// @throws StoreFault when a constraint or index cannot be made, with what stands in its way, and when the
    /// glossary belongs to another installation that the writer does not take over
    public GraphSink sink(GlossaryId glossary, GraphWriter writer) {
        return sink(glossary, writer, true);
    }

    /// The same for a dry run, which asks the sink and never writes: no constraint or index is made.
    public GraphSink sinkToRead(GlossaryId glossary, GraphWriter writer) {
        return sink(glossary, writer, false);
    }

    private GraphSink sink(GlossaryId glossary, GraphWriter writer, boolean writes) {
        WriteLock lock = new WriteLock(database, glossary, writer);
        Opening opening = database.read(tx -> {
            lock.look(tx);
            return new Opening(Constraints.lacking(tx), Indexes.lacking(tx), GraphLedgers.overview(tx));
        });
        if (writes) {
            new Constraints(database).create(opening.constraints());
            new Indexes(database).create(opening.indexes());
        }
        boolean stands = lock.await();
        return new GlossarySink(
                database, ledgers, glossary, lock, stands ? opening.overview() : null, writer.aliases());
    }

    /// What a sink begins with, read in one transaction.
    private record Opening(List<Constraint> constraints, List<Index> indexes, Overview overview) {}

    /// Whether the database answers now.
    public boolean isReachable() {
        try {
            database.ping();
            return true;
        } catch (StoreFault unreachable) {
            return false;
        }
    }

    /// Has the server write all that is committed to its store files, where it takes that order.
    ///
    /// @return how long it keeps its transaction logs all the same
    public LogRetention checkpoint() {
        List<String> procedures = new ArrayList<>();
        database.visit(
                SHOW_CHECKPOINT, Map.of(), row -> procedures.add(row.get("name").asString()));
        if (!procedures.isEmpty()) {
            database.run(CHECKPOINT, Map.of());
        }
        Map<String, String> settings = new HashMap<>();
        database.visit(
                SHOW_LOG_RETENTION,
                Map.of(),
                row -> settings.put(row.get("name").asString(), row.get("value").asString()));
        return new LogRetention(
                !procedures.isEmpty(),
                settings.getOrDefault(LogRetention.INTERVAL, UNKNOWN),
                settings.getOrDefault(LogRetention.POLICY, UNKNOWN),
                settings.getOrDefault(LogRetention.SIZE, UNKNOWN));
    }

    /// All glossaries that the graph knows, by id. Counts, so the cost grows with the graph.
    public List<GraphCounts> glossaries() {
        return ledgers.counts();
    }

    /// What lies around a term: the term first, then ring by ring, within a ring by slug. The direction of the
    /// edges does not matter for the way, and is kept in the answer.
    ///
    /// @param depth     number of rings, from 1 to 3
    /// @param limit     greatest number of nodes, the term itself included
    /// @param kinds     of the edges to walk and to return; empty for all
    /// @param relations in which a term stands to the one nearer to the centre, whichever of the two says so; empty
    ///   for all, and for mentions, which have none
    /// @throws io.termatlas.model.fault.UnknownFault when the graph has no such term, published or missing
    public Subgraph neighbours(Key key, int depth, int limit, Set<EdgeKind> kinds, Set<Relation> relations) {
        return walk.neighbours(key, depth, limit, kinds, relations);
    }

    /// The slug of the most central of those terms that hang together with this one; empty where it stands alone, or
    /// nobody has looked for communities yet, or there is no such term.
    public Optional<String> community(Key key) {
        return walk.community(key);
    }

    /// A shortest way of at most ten steps, whatever the direction of the edges: of all such ways the one whose
    /// slugs come first in the order of slugs, compared from `from` on.
    ///
    /// @throws io.termatlas.model.fault.UnknownFault when the graph has no such term, published or missing
    public Optional<Subgraph> path(Key from, Key to) {
        return walk.path(from, to);
    }

    @Override
    public void close() {
        database.close();
    }
}
