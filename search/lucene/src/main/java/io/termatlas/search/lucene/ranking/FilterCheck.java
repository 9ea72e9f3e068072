package io.termatlas.search.lucene.ranking;

import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.entry.Entry;
import io.termatlas.search.filter.Facet;
import io.termatlas.search.filter.Figure;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.HitKind;
import io.termatlas.search.lucene.document.Fields;
import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Which documents pass a filter. The hits are asked one by one, in ascending order, so that a narrow query does not
/// pay for a wide filter; all of it is read from columns.
final class FilterCheck {
    private static final FilterCheck ALL = new FilterCheck(null);

    private final @Nullable Weight filter;

    private FilterCheck(@Nullable Weight filter) {
        this.filter = filter;
    }

    /// @throws UsageFault when it has more conditions than can be checked
    static FilterCheck of(Filter filter, IndexSearcher searcher) throws IOException {
        if (filter.equals(Filter.NONE)) {
            return ALL;
        }
        try {
            return new FilterCheck(
                    searcher.createWeight(searcher.rewrite(query(filter)), ScoreMode.COMPLETE_NO_SCORES, 1));
        } catch (IndexSearcher.TooManyClauses e) {
            throw new UsageFault("The filter has too many conditions and negations: send fewer.", e);
        }
    }

    Segment in(LeafReaderContext leaf) throws IOException {
        if (filter == null) {
            return document -> true;
        }
        Scorer scorer = filter.scorer(leaf);
        if (scorer == null) {
            return document -> false;
        }
        DocIdSetIterator check = scorer.iterator();
        return document ->
                check.docID() == document || (check.docID() < document && check.advance(document) == document);
    }

    /// Of one segment; asked in ascending order.
    @FunctionalInterface
    interface Segment {
        boolean passes(int document) throws IOException;
    }

    private static Query query(Filter filter) {
        return switch (filter) {
            case Filter.Is is -> is.facet() == Facet.CATEGORY ? category(is.value()) : kind(is.value());
            case Filter.Within within ->
                NumericDocValuesField.newSlowRangeQuery(column(within.figure()), within.least(), within.most());
            case Filter.One one -> one(one);
            case Filter.Not not -> not(query(not.filter()));
            case Filter.Every every -> every(every);
            case Filter.Any any -> any(any);
        };
    }

    private static Query category(String name) {
        return SortedDocValuesField.newSlowExactQuery(Fields.CATEGORY, new BytesRef(Entry.countedCategory(name)));
    }

    private static Query one(Filter.One one) {
        Query place = one.question() == Filter.One.TERM
                ? not(new FieldExistsQuery(Fields.QUESTION))
                : NumericDocValuesField.newSlowExactQuery(Fields.QUESTION, one.question());
        return new BooleanQuery.Builder()
                .add(SortedDocValuesField.newSlowExactQuery(Fields.ORDER, new BytesRef(one.slug())), Occur.FILTER)
                .add(place, Occur.FILTER)
                .build();
    }

    private static Query kind(String name) {
        Query questions = new FieldExistsQuery(Fields.QUESTION);
        if (name.equals(HitKind.FAQ.name().toLowerCase(Locale.ROOT))) {
            return questions;
        }
        return name.equals(HitKind.TERM.name().toLowerCase(Locale.ROOT))
                ? not(questions)
                : new MatchNoDocsQuery("no such kind");
    }

    /// Where the numbers of a figure are.
    static String column(Figure figure) {
        return switch (figure) {
            case RANK -> Fields.RANK;
            case RELATED_COUNT -> Fields.RELATED_COUNT;
            case QUESTION_COUNT -> Fields.QUESTION_COUNT;
        };
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Query every(Filter.Every every) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        every.filters().forEach(filter -> all.add(query(filter), Occur.FILTER));
        return all.build();
    }

    private static Query any(Filter.Any any) {
        BooleanQuery.Builder one = new BooleanQuery.Builder();
        any.filters().forEach(filter -> one.add(query(filter), Occur.SHOULD));
        return any.filters().isEmpty() ? new MatchNoDocsQuery("no alternative") : one.build();
    }
}
