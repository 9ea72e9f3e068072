package io.termatlas.search.ranking;

import io.termatlas.search.document.Fields;
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
import io.termatlas.search.query.Worth;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Says a plan in Lucene's queries. Every score is a clause's worth, times a [Prominence] where words are concerned.
final class LuceneQueries {
    /// A word that stands in further fields, too, is a little more at home than one that stands in the best of them
    /// alone.
    private static final float FURTHER_FIELDS = 0.1f;

    private LuceneQueries() {}

    static Query of(Plan plan) {
        if (plan.asksForEverything()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        addBestOf(NameIs.class, plan, any);
        addBestOf(NameBegins.class, plan, any);
        addBestOf(NameNearly.class, plan, any);
        for (Clause clause : plan.clauses()) {
            if (clause instanceof AllWords || clause instanceof SomeWords || clause instanceof NameWordBegins) {
                any.add(of(clause), Occur.SHOULD);
            }
        }
        return any.build();
    }

    static Query of(Clause clause) {
        return switch (clause) {
            case NameIs is -> worth(is.worth(), term(field(is.form()), is.text()));
            case NameBegins begins -> beginning(begins);
            case NameNearly nearly ->
                worth(
                        nearly.worth(),
                        anyOf(List.of(term(Fields.NAME_KEY, nearly.key()), term(Fields.ALIAS_KEY, nearly.key()))));
            case AllWords all -> allWords(all);
            case SomeWords some -> someWords(some);
            case NameWordBegins begins -> wordBeginning(begins);
        };
    }

    /// The word in one field, or a form of it.
    static Query inField(WordField field, QueryWord word) {
        return anyOf(
                word.forms().stream().map(form -> term(field.field(), form)).toList());
    }

    private static void addBestOf(Class<? extends Clause> kind, Plan plan, BooleanQuery.Builder any) {
        List<Query> queries = plan.clauses().stream()
                .filter(kind::isInstance)
                .map(LuceneQueries::of)
                .toList();
        if (!queries.isEmpty()) {
            any.add(anyOf(queries), Occur.SHOULD);
        }
    }

    private static Query beginning(NameBegins begins) {
        Query prefix = new PrefixQuery(new Term(field(begins.form()), begins.key()));
        if (begins.form() != NameForm.NAME) {
            return worth(begins.worth(), prefix);
        }
        float pivot = 1f / begins.key().length();
        Query share = FeatureField.newSaturationQuery(Fields.PRIOR, Fields.BREVITY, 1, pivot);
        return new BooleanQuery.Builder()
                .add(worth(begins.worth(), prefix), Occur.MUST)
                .add(new BoostQuery(share, (float) Worth.BREVITY), Occur.MUST)
                .build();
    }

    private static Query allWords(AllWords all) {
        BooleanQuery.Builder each = new BooleanQuery.Builder();
        for (QueryWord word : all.words()) {
            each.add(new BoostQuery(anywhere(word), (float) (Worth.WORDS * word.share())), Occur.MUST);
        }
        each.add(worth(all.worth(), MatchAllDocsQuery.INSTANCE), Occur.MUST);
        return each.build();
    }

    private static Query someWords(SomeWords some) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryWord word : some.words()) {
            any.add(new BoostQuery(anywhere(word), (float) (some.worth() * word.share())), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query wordBeginning(NameWordBegins begins) {
        BooleanQuery.Builder each = new BooleanQuery.Builder();
        for (String stem : begins.stems()) {
            each.add(anywhere(new QueryWord(stem, List.of(stem), 0)), Occur.MUST);
        }
        each.add(new PrefixQuery(new Term(Fields.NAME_WORD, begins.beginning())), Occur.MUST);
        return worth(begins.worth(), each.build());
    }

    private static Query anywhere(QueryWord word) {
        List<Query> fields = new ArrayList<>();
        for (WordField field : WordField.values()) {
            for (String form : word.forms()) {
                fields.add(new BoostQuery(term(field.field(), form), field.weight()));
            }
        }
        return new DisjunctionMaxQuery(fields, FURTHER_FIELDS);
    }

    private static String field(NameForm form) {
        return switch (form) {
            case WRITTEN -> Fields.NAME_WRITTEN;
            case CASELESS -> Fields.NAME_CASELESS;
            case NAME -> Fields.NAME_KEY;
            case SLUG -> Fields.SLUG_KEY;
            case ALIAS -> Fields.ALIAS_KEY;
        };
    }

    private static Query worth(double worth, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), (float) worth);
    }

    private static Query anyOf(List<Query> queries) {
        return new DisjunctionMaxQuery(queries, 0);
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }
}
