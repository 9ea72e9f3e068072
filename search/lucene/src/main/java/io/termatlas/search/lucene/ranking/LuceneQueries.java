package io.termatlas.search.lucene.ranking;

import io.termatlas.search.entry.NameForm;
import io.termatlas.search.lucene.document.Fields;
import io.termatlas.search.query.Clause;
import io.termatlas.search.query.Clause.AllWords;
import io.termatlas.search.query.Clause.Asks;
import io.termatlas.search.query.Clause.NameBegins;
import io.termatlas.search.query.Clause.NameBeginsNearly;
import io.termatlas.search.query.Clause.NameHasWords;
import io.termatlas.search.query.Clause.NameHolds;
import io.termatlas.search.query.Clause.NameInCategory;
import io.termatlas.search.query.Clause.NameInflected;
import io.termatlas.search.query.Clause.NameIs;
import io.termatlas.search.query.Clause.NameMeans;
import io.termatlas.search.query.Clause.NameNearly;
import io.termatlas.search.query.Clause.NameWithin;
import io.termatlas.search.query.Clause.NameWordBegins;
import io.termatlas.search.query.Clause.OfName;
import io.termatlas.search.query.Clause.SomeWords;
import io.termatlas.search.query.Clause.Synonym;
import io.termatlas.search.query.ClauseScores;
import io.termatlas.search.query.Plan;
import io.termatlas.search.query.QueryWord;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Translates a plan into Lucene queries. Each score is that of a clause, for words times their prominence.
final class LuceneQueries {
    private LuceneQueries() {}

    static Query of(Plan plan) {
        if (plan.asksForEverything()) {
            return new FieldExistsQuery(Fields.FINGERPRINT);
        }
        List<Query> names = new ArrayList<>();
        List<Query> whole = new ArrayList<>();
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        boolean loose = false;
        boolean begun = false;
        for (Clause clause : plan.clauses()) {
            if (clause instanceof OfName) {
                names.add(of(clause));
                begun |= clause instanceof NameBegins || clause instanceof NameBeginsNearly;
            } else if (clause instanceof AllWords || clause instanceof NameWordBegins) {
                whole.add(of(clause));
            } else {
                words.add(of(clause), Occur.SHOULD);
                loose |= clause instanceof SomeWords;
            }
        }
        if (!whole.isEmpty()) {
            words.add(anyOf(whole), Occur.SHOULD);
        }
        return loose && !begun ? sum(names, words) : best(names, words.build());
    }

    /// Nothing is added to the score of a name, so that terms with the same name, or the same prefix, tie.
    private static Query best(List<Query> names, BooleanQuery words) {
        List<Query> all = new ArrayList<>(names);
        if (!words.clauses().isEmpty()) {
            all.add(words);
        }
        return all.isEmpty() ? new MatchNoDocsQuery("nothing to look for") : anyOf(all);
    }

    /// With many hits: a sum is what Lucene collects fastest.
    private static Query sum(List<Query> names, BooleanQuery.Builder words) {
        if (!names.isEmpty()) {
            words.add(anyOf(names), Occur.SHOULD);
        }
        return words.build();
    }

    private static Query of(Clause clause) {
        return switch (clause) {
            case NameIs is -> scored(is.score(), anyField(fields(is.form()), is.text()));
            case NameBegins begins -> scored(begins.score(), prefix(begins));
            case NameInflected inflected -> scored(inflected.score(), key(inflected.key()));
            case NameNearly nearly -> nearly(nearly);
            case NameBeginsNearly nearly -> scored(nearly.score(), key(nearly.key()));
            case NameHasWords has -> scored(has.score(), nameWords(has.words()));
            case NameWithin within -> scored(within.score(), anyField(fields(within.form()), within.text()));
            case NameInCategory in -> scored(in.score(), inCategory(in));
            case NameHolds holds -> scored(holds.score(), key(holds.key()));
            case NameMeans means -> scored(means.score(), key(means.key()));
            case Synonym synonym -> scored(synonym.score(), key(synonym.key()));
            case Asks asks -> asks(asks);
            case AllWords all -> allWords(all);
            case SomeWords some -> someWords(some);
            case NameWordBegins begins -> wordPrefix(begins);
        };
    }

    /// Where to look for a name in the form. The plain spelling is the key itself where it is no other one.
    static List<String> fields(NameForm form) {
        return form == NameForm.SPELLING
                ? List.of(Fields.of(NameForm.NAME), Fields.of(NameForm.ALIAS), Fields.of(form))
                : List.of(Fields.of(form));
    }

    private static Query prefix(NameBegins begins) {
        return anyOf(fields(begins.form()).stream()
                .map(field -> (Query) new PrefixQuery(new Term(field, begins.text())))
                .toList());
    }

    private static Query nearly(NameNearly nearly) {
        return anyOf(List.of(
                scored(nearly.score(), term(Fields.NAME_KEY, nearly.key())),
                scored(nearly.score() - ClauseScores.OTHER_NAME_NEARLY, term(Fields.ALIAS_KEY, nearly.key()))));
    }

    private static Query nameWords(List<String> words) {
        BooleanQuery.Builder each = new BooleanQuery.Builder();
        words.forEach(word -> each.add(term(Fields.NAME_WORD, word), Occur.FILTER));
        return each.build();
    }

    /// The category is a column, which is looked into for the few that bear the name.
    private static Query inCategory(NameInCategory in) {
        return new BooleanQuery.Builder()
                .add(anyField(fields(in.form()), in.text()), Occur.FILTER)
                .add(SortedDocValuesField.newSlowExactQuery(Fields.CATEGORY, new BytesRef(in.category())), Occur.FILTER)
                .build();
    }

    private static Query key(String key) {
        return anyField(List.of(Fields.NAME_KEY, Fields.ALIAS_KEY), key);
    }

    private static Query anyField(List<String> fields, String text) {
        return anyOf(fields.stream().map(field -> term(field, text)).toList());
    }

    /// The whole question scores like a name, its words like words.
    private static Query asks(Asks asks) {
        BooleanQuery.Builder each = new BooleanQuery.Builder();
        for (QueryWord word : asks.words()) {
            each.add(
                    anyOf(word.forms().stream()
                            .map(form -> term(Fields.QUESTION_WORDS, form))
                            .toList()),
                    Occur.FILTER);
        }
        return anyOf(List.of(
                scored(ClauseScores.QUESTION, term(Fields.QUESTION_KEY, asks.key())),
                scored(asks.score(), each.build())));
    }

    private static Query allWords(AllWords all) {
        BooleanQuery.Builder each = new BooleanQuery.Builder();
        for (QueryWord word : all.words()) {
            each.add(
                    word.forms().size() == 1
                            ? stem(word.forms().getFirst(), ClauseScores.WORDS * word.share())
                            : new BoostQuery(anywhere(word), (float)
                                    (ClauseScores.WORDS * word.share() * ClauseScores.INFLECTED)),
                    Occur.MUST);
            each.add(literal(word, ClauseScores.WORDS * word.literalShare()), Occur.SHOULD);
        }
        each.add(scored(all.score(), MatchAllDocsQuery.INSTANCE), Occur.MUST);
        return each.build();
    }

    private static Query someWords(SomeWords some) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryWord word : some.words()) {
            for (String form : word.forms()) {
                any.add(stem(form, some.score() * word.share()), Occur.SHOULD);
            }
            any.add(literal(word, some.score() * word.literalShare()), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query wordPrefix(NameWordBegins begins) {
        BooleanQuery.Builder each = new BooleanQuery.Builder();
        for (QueryWord word : begins.words()) {
            each.add(anywhere(word), Occur.FILTER);
        }
        each.add(new PrefixQuery(new Term(Fields.NAME_WORD, begins.prefix())), Occur.FILTER);
        return scored(begins.score(), each.build());
    }

    private static Query anywhere(QueryWord word) {
        return anyOf(word.forms().stream().map(form -> term(Fields.WORDS, form)).toList());
    }

    private static Query stem(String form, double score) {
        return new BoostQuery(term(Fields.WORDS, form), (float) (score * ClauseScores.INFLECTED));
    }

    /// On top of the stem, the very word.
    private static Query literal(QueryWord word, double score) {
        return new BoostQuery(
                term(Fields.WORDS, Fields.EXACT + word.meant()), (float) (score * (1 - ClauseScores.INFLECTED)));
    }

    private static Query scored(double score, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), (float) score);
    }

    private static Query anyOf(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }
}
