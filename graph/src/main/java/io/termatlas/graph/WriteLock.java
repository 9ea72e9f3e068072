package io.termatlas.graph;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.StoreFault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The right to write one glossary of the graph: its ledger says which installation the glossary belongs to and, while
/// a run writes, which run that is.
///
/// The lock expires by the clock of the database, a minute after the last write, so that a machine that is gone does
/// not keep others out. Every write prolongs it, and checks in its own transaction that it is still held: a run that
/// lost it, because its machine slept, changes nothing any more. A run of the same data folder does not wait, because
/// the file lock of the folder says that the former holder has ended.
///
/// For one thread.
final class WriteLock {
    static final Duration EXPIRY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(WriteLock.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final String READ = Cypher.statement("read-lock");
    private static final String TAKE = Cypher.statement("take-lock");
    private static final String KEEP = Cypher.statement("keep-lock");
    private static final String RELEASE = Cypher.statement("release-lock");

    private final Database database;
    private final GlossaryId glossary;
    private final GraphWriter writer;
    private final String holder;
    private boolean looked;
    private boolean taken;
    private @Nullable State seen;

    WriteLock(Database database, GlossaryId glossary, GraphWriter writer) {
        this.database = database;
        this.glossary = glossary;
        this.writer = writer;
        this.holder = writer.folder() + "/" + UUID.randomUUID();
    }

    /// What the ledger says of its owner.
    ///
    /// @param installation null where no run has marked the glossary yet
    /// @param holder       null where no run holds the lock; it may have expired
    /// @param isHeld       whether the lock has not expired
    /// @param ofLastRun    what differs once another run has written
    private record State(
            @Nullable String installation, @Nullable String holder, boolean isHeld, Value ofLastRun) {
        static State of(Record row) {
            return new State(
                    text(row.get("installation")),
                    text(row.get("holder")),
                    row.get("held").asBoolean(),
                    row.get("state"));
        }

        /// Whether no run has ended, so that the ledger may be one that was made this moment.
        boolean isNew() {
            return ofLastRun.get(0).equals(Values.value(0)) && holder == null;
        }

        private static @Nullable String text(Value value) {
            return value.isNull() ? null : value.asObject().toString();
        }
    }

    /// Waits while a run of another data folder writes the glossary. What [#look] saw is where it begins.
    ///
    /// @return whether nobody held it, so that what was read with that look still stands
    /// @throws StoreFault when the wait gets too long, or the glossary then belongs to another installation
    boolean await() {
        if (seen == null || !isHeldByAnother(seen)) {
            return true;
        }
        long begin = System.nanoTime();
        while (seen != null && isHeldByAnother(seen)) {
            if (System.nanoTime() - begin >= writer.longestWait().toNanos()) {
                throw stillHeld();
            }
            writer.waiting()
                    .accept("Another run is writing the glossary '" + glossary
                            + "' in the graph; this one goes on when that has ended");
            pause();
            look();
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("Stopped while another run was writing the graph.", e);
        }
    }

    private Optional<State> find(TransactionContext tx) {
        return tx.run(READ, Map.of("glossary", glossary.value())).stream()
                .map(State::of)
                .findFirst();
    }

    /// Whether the glossary bears no mark of an installation, or another's that this one takes over.
    boolean claims() {
        return database.read(this::find)
                .filter(state -> !writer.installation().equals(state.installation()))
                .isPresent();
    }

    /// Remembers where the graph stands, for [#take] to find out whether another run has written since.
    ///
    /// @throws StoreFault when the glossary belongs to another installation
    void look(TransactionContext tx) {
        Optional<State> state = find(tx);
        state.ifPresent(this::requireOwn);
        seen = state.orElse(null);
        looked = true;
    }

    private void look() {
        database.read(tx -> {
            look(tx);
            return true;
        });
    }

    /// Takes the lock in the transaction that marks the ledger.
    ///
    /// @param row what the ledger said when it was marked
    /// @throws StoreFault when another run holds it, or has written since [#look]
    void take(TransactionContext tx, Record row) {
        State now = State.of(row);
        requireOwn(now);
        if (holder.equals(now.holder())) {
            return;
        }
        if (isHeldByAnother(now)) {
            throw stillHeld();
        }
        if (looked && hasMoved(now)) {
            throw new StoreFault("Another run has written the glossary '" + glossary
                    + "' to the graph while this one was reading; nothing was changed: run it again.");
        }
        tx.run(
                        TAKE,
                        Map.of(
                                "glossary", glossary.value(),
                                "installation", writer.installation(),
                                "holder", holder,
                                "seconds", EXPIRY.toSeconds()))
                .consume();
    }

    private boolean hasMoved(State now) {
        return seen == null ? !now.isNew() : !seen.ofLastRun().equals(now.ofLastRun());
    }

    /// The transaction of [#take] has committed.
    void taken() {
        State before = seen;
        if (before != null && !writer.installation().equals(before.installation())) {
            LOG.warn(
                    "The glossary '{}' in the graph belongs to this installation, '{}', from now on{}.",
                    glossary,
                    writer.installation(),
                    before.installation() == null ? "" : ", and no longer to '" + before.installation() + "'");
        }
        seen = null;
        looked = false;
        taken = true;
    }

    /// Prolongs the lock in the transaction of a write.
    ///
    /// @throws StoreFault when another run has taken it
    void keep(TransactionContext tx) {
        requireHeld(
                tx.run(KEEP, Map.of("glossary", glossary.value(), "holder", holder, "seconds", EXPIRY.toSeconds())));
    }

    private void requireHeld(Result answer) {
        if (answer.single().get("held").asLong() == 0) {
            throw new StoreFault("Another run has taken the graph of the glossary '" + glossary
                    + "' over, after nothing was written for longer than " + EXPIRY.toSeconds()
                    + " seconds: run this one again.");
        }
    }

    /// Gives the lock back, if it is held, in a single try: where the graph is away it expires.
    void release() {
        if (taken) {
            database.writeOnce(tx -> release(tx, false));
            taken = false;
        }
    }

    /// Gives it back, and clears the mark in one step with it: the index has committed, too.
    void releaseConfirming() {
        if (taken) {
            database.write(tx -> release(tx, true));
            taken = false;
        }
    }

    private boolean release(SimpleQueryRunner tx, boolean confirms) {
        requireHeld(tx.run(RELEASE, Map.of("glossary", glossary.value(), "holder", holder, "confirms", confirms)));
        return true;
    }

    private boolean isHeldByAnother(State state) {
        return state.isHeld() && state.holder() != null && !state.holder().startsWith(writer.folder() + "/");
    }

    private StoreFault stillHeld() {
        return new StoreFault("Another run is writing the glossary '" + glossary
                + "' in the graph: wait until it has ended, and try again. The lock of a machine that is gone expires "
                + EXPIRY.toSeconds() + " seconds after its last write.");
    }

    private void requireOwn(State state) {
        String owner = state.installation();
        if (owner == null || owner.equals(writer.installation()) || writer.takesOver()) {
            return;
        }
        throw new StoreFault(Sentence.of("The glossary '" + glossary + "' in the graph belongs to the installation '"
                        + owner + "', and this one is '" + writer.installation()
                        + "': two that write one glossary would undo each other's work. Give this one another"
                        + " database or another ")
                .and(SettingName.GLOSSARY)
                .and("; only where it replaces the other one, add ")
                .and(SettingName.TAKE_OVER)
                .and("."));
    }
}
