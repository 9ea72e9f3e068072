package io.termatlas.search.ranking;

import io.termatlas.search.document.WordField;
import io.termatlas.search.query.Clause;
import io.termatlas.search.query.Clause.AllWords;
import io.termatlas.search.query.Clause.NameBegins;
import io.termatlas.search.query.Clause.NameIs;
import io.termatlas.search.query.Clause.NameNearly;
import io.termatlas.search.query.Clause.NameWordBegins;
import io.termatlas.search.query.Clause.SomeWords;
import io.termatlas.search.query.NameForm;
import io.termatlas.search.query.Plan;
import io.termatlas.search.query.QueryWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Says in sentences why a document is a hit: one a clause that it satisfies, the weightiest first.
///
/// Tries each clause anew, so it costs some queries a hit: for those who ask.
public final class Reasons {
    private final IndexSearcher searcher;
    private final Plan plan;

    public Reasons(IndexSearcher searcher, Plan plan) {
        this.searcher = searcher;
        this.plan = plan;
    }

    public List<String> of(int document) throws IOException {
        List<String> sentences = new ArrayList<>();
        boolean named = false;
        for (Clause clause : plan.clauses()) {
            if (!(named && isAboutNames(clause)) && holds(LuceneQueries.of(clause), document)) {
                sentences.addAll(sentences(clause, document));
                named |= isAboutNames(clause);
            }
        }
        return sentences.stream().distinct().toList();
    }

    /// The plan has the strictest of them first; what is less strict goes without saying.
    private static boolean isAboutNames(Clause clause) {
        return !(clause instanceof AllWords || clause instanceof SomeWords);
    }

    private List<String> sentences(Clause clause, int document) throws IOException {
        return switch (clause) {
            case NameIs is -> List.of(equality(is.form(), is.text()));
            case NameBegins begins -> List.of(noun(begins.form()) + " begins with '" + begins.key() + "'");
            case NameNearly nearly ->
                List.of("a name is nearly what was typed: '" + nearly.key() + "', "
                        + (nearly.slips() == 1 ? "one slip away" : "two slips away"));
            case AllWords all -> placesOf(all.words(), document);
            case SomeWords some -> placesOf(some.words(), document);
            case NameWordBegins begins -> List.of("a word of a name begins with '" + begins.beginning() + "'");
        };
    }

    private List<String> placesOf(List<QueryWord> words, int document) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (WordField field : WordField.values()) {
            int found = 0;
            for (QueryWord word : words) {
                found += holds(LuceneQueries.inField(field, word), document) ? 1 : 0;
            }
            if (found > 0) {
                sentences.add(found + " of " + words.size() + (words.size() == 1 ? " word" : " words") + " in the "
                        + field.noun());
            }
        }
        return sentences;
    }

    private boolean holds(Query query, int document) throws IOException {
        return searcher.explain(query, document).isMatch();
    }

    private static String equality(NameForm form, String text) {
        return switch (form) {
            case WRITTEN -> "the name is exactly '" + text + "'";
            case CASELESS -> "the name is '" + text + "', capitals aside";
            case NAME -> "the name is '" + text + "', capitals, accents and punctuation aside";
            case SLUG, ALIAS -> noun(form) + " is '" + text + "'";
        };
    }

    private static String noun(NameForm form) {
        return switch (form) {
            case WRITTEN, CASELESS, NAME -> "the name";
            case SLUG -> "the slug";
            case ALIAS -> "an alias";
        };
    }
}
