package io.termatlas.graph;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.fixture.GraphContent;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Glossary;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.TransientException;

/// Promise 16: another program writes the same nodes in the opposite order, so that the two deadlock.
class HostileWriterIT {
    private static final Glossary GLOSSARY = GraphWrites.glossary("hostile-writer");
    private static final int TERMS = 12;

    /// Of the other writer; they take some seconds.
    private static final int TRANSACTIONS = 20;

    private static final String LOCK = "MATCH (term:Term {glossary: $glossary, slug: $slug}) SET term.theirs = 1";

    @Test
    @Timeout(60)
    void promise16ARetryWinsAgainstAHostileSecondWriter() throws Exception {
        int round = 0;
        try (Driver driver = GraphDatabase.driver(
                        SharedNeo4j.address().uri(),
                        AuthTokens.basic(
                                SharedNeo4j.address().username(),
                                SharedNeo4j.address().password()));
                var threads = Executors.newSingleThreadExecutor();
                GraphSink sink = SharedNeo4j.store().sink(GLOSSARY.id(), SharedNeo4j.writer())) {
            write(sink, terms(0));
            Future<?> disturbed = threads.submit(() -> disturb(driver));
            do {
                round++;
                write(sink, terms(round));
            } while (!disturbed.isDone());
            disturbed.get(30, SECONDS);
        }
        SharedNeo4j.query(
                "MATCH (term:Term {glossary: $id}) REMOVE term.theirs",
                Map.of("id", GLOSSARY.id().value()));
        assertThat(GraphContent.actual(GLOSSARY.id())).isEqualTo(GraphContent.expected(GLOSSARY, terms(round)));
    }

    private static void write(GraphSink sink, List<StatedTerm> terms) {
        sink.begin(GLOSSARY);
        sink.upsertNodes(terms);
        sink.relate(terms);
        sink.complete(new Ledger(GLOSSARY, 1, TERMS, Instant.EPOCH, "derivation", false));
        sink.confirm();
    }

    /// Every term says something else each time, and names all others.
    private static List<StatedTerm> terms(int round) {
        String[] all = IntStream.range(0, TERMS).mapToObj(HostileWriterIT::slug).toArray(String[]::new);
        return IntStream.range(0, TERMS)
                .mapToObj(i -> aTerm(slug(i))
                        .in(GLOSSARY.id().value())
                        .defined("Round " + round)
                        .relatedTo(round % 2 == 0 ? all : new String[] {slug((i + round) % TERMS)})
                        .stated())
                .toList();
    }

    private static String slug(int i) {
        return "term-" + (char) ('a' + i);
    }

    /// Locks the last node, then all before it; goes on after a deadlock.
    private static void disturb(Driver driver) {
        try (Session session = driver.session()) {
            for (int i = 0; i < TRANSACTIONS; i++) {
                disturbOnce(session);
            }
        }
    }

    private static void disturbOnce(Session session) {
        try (Transaction transaction = session.beginTransaction()) {
            for (int i = TERMS - 1; i >= 0; i--) {
                transaction
                        .run(LOCK, Map.of("glossary", GLOSSARY.id().value(), "slug", slug(i)))
                        .consume();
            }
            transaction.commit();
        } catch (TransientException deadlock) {
            // The other side won this time.
        }
    }
}
