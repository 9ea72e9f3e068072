package io.termatlas.graph;

import io.termatlas.graph.EdgeRow.EdgeKey;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What a term says, as rows that the statements unwind. An absent text or list is left out, which leaves no
/// property.
final class TermRows {
    private final Glossary glossary;
    private final Function<Term, List<String>> aliases;

    /// @param aliases of a term
    TermRows(Glossary glossary, Function<Term, List<String>> aliases) {
        this.glossary = glossary;
        this.aliases = aliases;
    }

    GlossaryId glossary() {
        return glossary.id();
    }

    Map<String, Object> node(StatedTerm stated) {
        Term term = stated.term();
        Map<String, Object> row = new HashMap<>();
        row.put("slug", term.slug().value());
        row.put("name", term.name());
        row.put("url", glossary.urlOf(stated));
        row.put("questions", term.faq().size());
        row.put("degreeOut", edges(stated).size());
        putUnlessEmpty(row, "shortDefinition", term.shortDefinition());
        putUnlessEmpty(row, "category", term.category());
        List<String> others = aliases.apply(term);
        if (!others.isEmpty()) {
            row.put("aliases", others);
        }
        return row;
    }

    static List<Map<String, Object>> questions(StatedTerm stated) {
        List<Question> faq = stated.term().faq();
        List<Map<String, Object>> rows = new ArrayList<>(faq.size());
        for (int position = 0; position < faq.size(); position++) {
            Question question = faq.get(position);
            rows.add(Map.of(
                    "slug", stated.slug().value(),
                    "position", position,
                    "text", question.text(),
                    "answer", question.answer()));
        }
        return rows;
    }

    /// The edges that should leave the term: a repeated target once, at its first place in the page's list; none
    /// to itself.
    static List<EdgeRow> edges(StatedTerm stated) {
        List<RelatedTerm> related = stated.term().relatedTerms();
        List<EdgeRow> edges = new ArrayList<>(related.size());
        Set<Slug> named = new HashSet<>();
        named.add(stated.slug());
        for (int position = 0; position < related.size(); position++) {
            RelatedTerm target = related.get(position);
            if (named.add(target.slug())) {
                EdgeKey key = new EdgeKey(stated.slug().value(), target.slug().value());
                edges.add(new EdgeRow(
                        key, position, target.name(), target.relation().text()));
            }
        }
        return edges;
    }

    /// What is set when the edges stand.
    static Map<String, Object> settlement(StatedTerm stated) {
        return Map.of(
                "slug",
                stated.slug().value(),
                "fingerprint",
                stated.fingerprint().toString());
    }

    private static void putUnlessEmpty(Map<String, Object> row, String property, String text) {
        if (!text.isEmpty()) {
            row.put(property, text);
        }
    }
}
