package io.termatlas.graph;

import io.termatlas.graph.ExpectedTerms.Missing;
import io.termatlas.model.Question;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Texts;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.Difference;
import io.termatlas.model.store.Difference.Kind;
import io.termatlas.model.store.TermsInOrder;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/// Compares what stands of a glossary with what should, in one pass over both in the order of slugs. Used once.
final class Comparison {
    private static final String READ_TERMS = Cypher.statement("read-terms");
    private static final String READ_UNKEYED = Cypher.statement("read-unkeyed");
    private static final String FIND_EMPTY_CATEGORIES = Cypher.statement("find-empty-categories");
    private static final String FIND_LOOSE_QUESTIONS = Cypher.statement("find-loose-questions");
    private static final List<String> PROPERTIES =
            List.of("name", "shortDefinition", "category", "url", "aliases", "degreeIn", "degreeOut", "fingerprint");
    /// What only published terms have, derived from all of them.
    private static final String RANK = "rank";

    private static final String COMMUNITY = "community";
    private static final List<String> DERIVED = List.of(RANK, COMMUNITY);

    private final Database database;
    private final TermRows rows;
    private final @Nullable Derived derived;
    private final @Nullable Communities communities;
    private final boolean withheld;
    private final Consumer<Difference> told;
    private final List<String> strays = new ArrayList<>();

    /// @param derived  of the terms; null to pass over what was derived
    /// @param withheld whether terms without a fingerprint may be half written ones of ours
    Comparison(
            Database database, TermRows rows, @Nullable Derived derived, boolean withheld, Consumer<Difference> told) {
        this.database = database;
        this.rows = rows;
        this.derived = derived;
        this.communities = derived == null ? null : derived.communities().orElse(null);
        this.withheld = withheld;
        this.told = told;
    }

    /// @return the element ids of terms of ours that have no legal slug any more
    List<String> with(TermsInOrder wanted) {
        ExpectedTerms expected = ExpectedTerms.of(wanted);
        Map<String, Object> parameters = Map.of("glossary", rows.glossary().value());
        database.streaming(READ_TERMS, parameters, records -> {
            new Merge(records, expected).run(wanted);
            return true;
        });
        database.visit(READ_UNKEYED, parameters, row -> odd(row.get("id").asString(), Values.NULL, row.get("ours")));
        database.visit(
                FIND_EMPTY_CATEGORIES,
                parameters,
                row -> tell("", Kind.EXTRA, "the category '" + GraphValues.shown(row.get("name")) + "' holds no term"));
        database.visit(
                FIND_LOOSE_QUESTIONS,
                parameters,
                row -> tell(
                        GraphValues.text(row.get("slug")).orElse(""), Kind.EXTRA, "a question that no term answers"));
        return List.copyOf(strays);
    }

    static Difference foreignNode(Value slug, String id) {
        String named = slug.isNull() ? "" : GraphValues.shown(slug);
        return Difference.foreign(
                named,
                "a node :Term that Termatlas did not write: " + (named.isEmpty() ? "no slug" : "slug " + slug)
                        + ", element id " + id);
    }

    private void odd(String id, Value slug, Value ours) {
        if (ours.asBoolean()) {
            strays.add(id);
            tell(
                    slug.isNull() ? "" : GraphValues.shown(slug),
                    Kind.EXTRA,
                    "a term of ours with a slug that is none, element id " + id);
        } else {
            told.accept(foreignNode(slug, id));
        }
    }

    private void tell(Slug slug, Kind kind, String detail) {
        told.accept(Difference.inGraph(slug, kind, detail));
    }

    private void tell(String slug, Kind kind, String detail) {
        told.accept(new Difference(slug, kind, Difference.Where.GRAPH, detail));
    }

    /// Both sides, step by step.
    private final class Merge {
        private final Iterator<Record> records;
        private final ExpectedTerms expected;
        private final Deque<Missing> missing;
        private @Nullable ExistingTerm next;

        Merge(Iterator<Record> records, ExpectedTerms expected) {
            this.records = records;
            this.expected = expected;
            this.missing = expected.missing();
            advance();
        }

        void run(TermsInOrder wanted) {
            wanted.forEach(term -> {
                missingBefore(term.slug());
                ExistingTerm existing = upTo(term.slug());
                if (existing == null) {
                    tell(term.slug(), Kind.MISSING, "the term does not stand in the graph");
                } else {
                    compare(term, existing);
                }
            });
            missingBefore(null);
            upTo(null);
        }

        private void missingBefore(@Nullable Slug end) {
            while (!missing.isEmpty()
                    && (end == null || missing.getFirst().slug().compareTo(end) < 0)) {
                Missing term = missing.removeFirst();
                ExistingTerm existing = upTo(term.slug());
                if (existing == null) {
                    tell(term.slug(), Kind.MISSING, "nothing stands for the missing term that others name");
                } else {
                    compare(term, existing);
                }
            }
        }

        /// Tells what is too much before the slug.
        ///
        /// @return what stands there; null when nothing does
        private @Nullable ExistingTerm upTo(@Nullable Slug slug) {
            ExistingTerm existing = next;
            while (existing != null && (slug == null || existing.slug().compareTo(slug) < 0)) {
                surplus(existing);
                existing = advance();
            }
            if (existing == null || !existing.slug().equals(slug)) {
                return null;
            }
            advance();
            return existing;
        }

        private @Nullable ExistingTerm advance() {
            ExistingTerm before = next;
            next = null;
            while (next == null && records.hasNext()) {
                Record row = records.next();
                Value slug = row.get("slug");
                next = GraphValues.slug(slug)
                        .map(legal -> ExistingTerm.of(legal, row))
                        .orElse(null);
                if (next == null) {
                    odd(
                            row.get("id").asString(),
                            slug,
                            Values.value(!row.get("said").get("fingerprint").isNull()));
                }
            }
            if (before != null && next != null && before.slug().compareTo(next.slug()) >= 0) {
                throw new IllegalStateException("the graph gives '" + next.slug() + "' behind '" + before.slug()
                        + "', against the order of slugs");
            }
            return next;
        }

        private void surplus(ExistingTerm existing) {
            if (existing.isPublished(withheld)) {
                tell(existing.slug(), Kind.EXTRA, "the term stands in the graph and is not published");
            } else if (!existing.isMissing() || existing.said().get("name").isNull()) {
                told.accept(foreignNode(Values.value(existing.slug().value()), existing.id()));
            } else if (!existing.isHeld()) {
                tell(existing.slug(), Kind.EXTRA, "a missing term that nobody names");
            }
        }

        private void compare(Missing term, ExistingTerm existing) {
            if (existing.isPublished(withheld)) {
                tell(term.slug(), Kind.EXTRA, "the term is not published and does not stand as a missing one");
            } else if (!existing.isMissing() && !existing.isBare()) {
                told.accept(foreignNode(Values.value(term.slug().value()), existing.id()));
            } else {
                List<String> properties =
                        Stream.concat(PROPERTIES.stream(), DERIVED.stream()).toList();
                compareProperties(term.slug(), properties, Map.of("name", term.name()), existing);
            }
        }

        private void compare(StatedTerm term, ExistingTerm existing) {
            Map<String, Object> wanted = rows.node(term);
            wanted.put("fingerprint", term.fingerprint().toString());
            wanted.put("degreeIn", expected.degreeIn(term.slug()));
            List<String> properties = new ArrayList<>(PROPERTIES);
            DerivedTerm ofTerm = derived == null ? null : derived.of(term.slug());
            if (ofTerm != null) {
                properties.add(RANK);
                wanted.put(RANK, ofTerm.rank());
            }
            if (communities != null) {
                properties.add(COMMUNITY);
                wanted.put(COMMUNITY, Grouping.wanted(communities, term.slug()));
            }
            compareProperties(term.slug(), properties, wanted, existing);
            compareEdges(term, existing);
            compareMentions(term, ofTerm, existing);
            compareCategory(term, existing);
            compareQuestions(term, existing);
        }

        private void compareProperties(
                Slug slug, List<String> properties, Map<String, Object> wanted, ExistingTerm existing) {
            List<String> others = new ArrayList<>();
            for (String property : properties) {
                if (!Values.value(wanted.get(property)).equals(existing.said().get(property))) {
                    others.add(property);
                }
            }
            boolean isPublished = wanted.containsKey("fingerprint");
            if (existing.isMissing() == isPublished) {
                others.add("the label Missing");
            }
            if (!others.isEmpty()) {
                tell(slug, Kind.STALE, "it differs in " + String.join(", ", others));
            }
        }

        private void compareEdges(StatedTerm term, ExistingTerm existing) {
            List<ExistingEdge> ours = new ArrayList<>();
            for (Value edge : existing.edges()) {
                if (ExistingTerm.isOurs(edge)) {
                    EdgeRow row =
                            ExistingEdge.row(term.slug().value(), edge.get(1), edge.get(2), edge.get(3), edge.get(4));
                    ours.add(new ExistingEdge(Integer.toString(ours.size()), row));
                } else {
                    foreignLink(term, Schema.RELATED_TO);
                }
            }
            EdgeChanges changes = EdgeChanges.between(ours, TermRows.edges(term));
            if (!changes.isEmpty()) {
                tell(term.slug(), Kind.EDGE, "RELATED_TO: " + said(changes));
            }
        }

        private void compareMentions(StatedTerm term, @Nullable DerivedTerm ofTerm, ExistingTerm existing) {
            List<MentionChanges.Existing> ours = new ArrayList<>();
            String slug = term.slug().value();
            for (Value mention : existing.mentions()) {
                if (ExistingTerm.isOurs(mention)) {
                    MentionRow row = MentionRow.read(
                            slug, mention.get(1), mention.get(2), mention.get(3), mention.get(4), mention.get(5));
                    ours.add(new MentionChanges.Existing(Integer.toString(ours.size()), row));
                } else {
                    foreignLink(term, Schema.MENTIONS);
                }
            }
            if (ofTerm == null) {
                return;
            }
            List<MentionRow> wanted = ofTerm.mentions().stream()
                    .map(mention -> MentionRow.of(rows.glossary().value(), term.slug(), mention))
                    .toList();
            MentionChanges changes = MentionChanges.between(ours, wanted);
            if (!changes.isEmpty()) {
                tell(term.slug(), Kind.EDGE, "MENTIONS: " + said(changes));
            }
        }

        private void compareCategory(StatedTerm term, ExistingTerm existing) {
            List<String> names = new ArrayList<>();
            for (Value link : existing.categories()) {
                if (ExistingTerm.isOurs(link)) {
                    names.add(GraphValues.text(link.get(1)).orElse("" + link.get(1)));
                } else {
                    foreignLink(term, Schema.IN_CATEGORY);
                }
            }
            String category = term.term().category();
            if (!names.equals(category.isEmpty() ? List.of() : List.of(category))) {
                tell(
                        term.slug(),
                        Kind.EDGE,
                        "IN_CATEGORY: " + (category.isEmpty() ? "none" : "one to '" + Texts.quotable(category) + "'")
                                + " is stated, " + names.size() + " stand");
            }
        }

        private void compareQuestions(StatedTerm term, ExistingTerm existing) {
            Map<Long, Question> stated = new HashMap<>();
            List<Question> faq = term.term().faq();
            for (int position = 0; position < faq.size(); position++) {
                stated.put((long) position, faq.get(position));
            }
            boolean differs = false;
            for (Value link : existing.questions()) {
                if (ExistingTerm.isOurs(link)) {
                    differs |= !isStated(link, term, stated);
                } else {
                    foreignLink(term, Schema.ANSWERS);
                }
            }
            if (differs || !stated.isEmpty()) {
                tell(term.slug(), Kind.STALE, "its questions are others");
            }
        }

        /// Takes the question out of those that are stated.
        private boolean isStated(Value link, StatedTerm term, Map<Long, Question> stated) {
            Question question =
                    GraphValues.number(link.get(2)).map(stated::remove).orElse(null);
            return question != null
                    && link.get(1).equals(Values.value(term.slug().value()))
                    && link.get(3).equals(Values.value(question.text()))
                    && link.get(4).equals(Values.value(question.answer()));
        }

        private void foreignLink(StatedTerm term, String type) {
            told.accept(
                    Difference.foreign(term.slug().value(), "a relationship :" + type + " leads out of the glossary"));
        }

        private static String said(EdgeChanges changes) {
            return changes.created().size() + " are lacking, "
                    + changes.deleted().size() + " too many, "
                    + changes.changed().size() + " with another position, name or relation";
        }

        private static String said(MentionChanges changes) {
            return changes.created().size() + " are lacking, "
                    + changes.deleted().size() + " too many, "
                    + changes.changed().size() + " with another count, field or probability";
        }
    }
}
