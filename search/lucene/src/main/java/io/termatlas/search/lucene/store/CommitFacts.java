package io.termatlas.search.lucene.store;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.lucene.document.Schema;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// The ledger as the user data of a Lucene commit: durable and visible with the terms, in one step.
final class CommitFacts {
    private static final String SCHEMA = "schema";
    private static final String GLOSSARY = "glossary";
    private static final String LANGUAGE = "language";
    private static final String BASE_URL = "baseUrl";
    private static final String GENERATION = "generation";
    private static final String TERMS = "terms";
    private static final String COMMITTED_AT = "committedAt";
    private static final String DERIVATION = "derivation";
    private static final String DERIVED = "derived";

    private CommitFacts() {}

    /// @param isDerived whether what was derived follows from the terms of this commit
    static Map<String, String> of(Ledger ledger, Schema schema, boolean isDerived) {
        return Map.of(
                SCHEMA, Integer.toString(schema.number()),
                GLOSSARY, ledger.glossary().id().value(),
                LANGUAGE, ledger.glossary().language(),
                BASE_URL, ledger.glossary().baseUrl().toString(),
                GENERATION, Long.toString(ledger.generation()),
                TERMS, Long.toString(ledger.terms()),
                COMMITTED_AT, ledger.committedAt().toString(),
                DERIVATION, ledger.derivation(),
                DERIVED, Boolean.toString(isDerived));
    }

    /// @throws io.termatlas.model.fault.StoreFault when Termatlas did not write them, or a version whose layout is not
    /// read
    static Ledger read(Path folder, Map<String, String> facts, Schema known) {
        requireReadable(folder, schema(folder, facts), known);
        try {
            Glossary glossary = new Glossary(
                    new GlossaryId(fact(facts, GLOSSARY)), fact(facts, LANGUAGE), URI.create(fact(facts, BASE_URL)));
            return new Ledger(
                    glossary,
                    Long.parseLong(fact(facts, GENERATION)),
                    Long.parseLong(fact(facts, TERMS)),
                    Instant.parse(fact(facts, COMMITTED_AT)),
                    fact(facts, DERIVATION),
                    false);
        } catch (RuntimeException e) {
            throw IndexFaults.damaged(folder, "its commit says what cannot be (" + e.getMessage() + ")");
        }
    }

    /// The number of the layout that the commit was written in.
    ///
    /// @throws io.termatlas.model.fault.StoreFault when Termatlas did not write it
    static int schema(Path folder, Map<String, String> facts) {
        try {
            return Integer.parseInt(facts.getOrDefault(SCHEMA, ""));
        } catch (NumberFormatException e) {
            throw IndexFaults.damaged(folder, "its commit does not say that Termatlas wrote it");
        }
    }

    /// Whether what was derived follows from the terms of the commit; no commit of a release before it did.
    static boolean isDerived(Map<String, String> facts) {
        return Boolean.parseBoolean(facts.get(DERIVED));
    }

    private static void requireReadable(Path folder, int schema, Schema known) {
        if (schema > known.number()) {
            throw IndexFaults.newer(folder, "schema " + schema + ", this one knows " + known.number());
        }
        if (schema < known.oldestReadable()) {
            throw IndexFaults.older(folder, "schema " + schema + ", this one reads " + known.oldestReadable() + " on");
        }
    }

    private static String fact(Map<String, String> facts, String name) {
        String fact = facts.get(name);
        if (fact == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return fact;
    }
}
