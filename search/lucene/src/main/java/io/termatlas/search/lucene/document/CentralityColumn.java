package io.termatlas.search.lucene.document;

import io.termatlas.model.Slug;
import io.termatlas.search.entry.Centrality;
import java.io.IOException;
import java.util.Collection;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The column that says how [central][Centrality] each term is.
public final class CentralityColumn {
    private CentralityColumn() {}

    /// Takes a term, with what its column should say.
    public interface Change {
        void accept(Slug slug, int wanted) throws IOException;
    }

    /// Visits those of all terms whose column says something else, in the order of their slugs: one pass over the
    /// dictionary of slugs and that of the names beside each other, which holds nothing a term.
    public static void forEachChange(IndexReader reader, Change change) throws IOException {
        Terms slugs = MultiTerms.getTerms(reader, Fields.SLUG);
        if (slugs == null) {
            return;
        }
        Bits live = MultiBits.getLiveDocs(reader);
        Terms related = MultiTerms.getTerms(reader, Fields.RELATED);
        TermsEnum named = related == null ? TermsEnum.EMPTY : related.iterator();
        BytesRef next = named.next();
        TermsEnum inOrder = slugs.iterator();
        for (BytesRef slug = inOrder.next(); slug != null; slug = inOrder.next()) {
            while (next != null && next.compareTo(slug) < 0) {
                next = named.next();
            }
            OptionalLong known = known(reader, slug);
            int wanted = slug.equals(next) ? Centrality.of(count(named.postings(null, PostingsEnum.NONE), live)) : 0;
            if (known.isPresent() && known.getAsLong() != wanted) {
                change.accept(new Slug(slug.utf8ToString()), wanted);
            }
        }
    }

    /// The same among some terms; slugs that are no term's are passed over. Costs as much as these terms and those
    /// that name them.
    public static void forEachChange(IndexReader reader, Collection<Slug> terms, Change change) throws IOException {
        for (Slug slug : terms) {
            BytesRef text = new BytesRef(slug.value());
            OptionalLong known = known(reader, text);
            int wanted = known.isEmpty() ? 0 : Centrality.of(namedBy(reader, text));
            if (known.isPresent() && known.getAsLong() != wanted) {
                change.accept(slug, wanted);
            }
        }
    }

    /// What the column says of a term; empty where there is none.
    static OptionalLong known(IndexReader reader, BytesRef slug) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum documents = leaf.reader().postings(new Term(Fields.SLUG, slug), PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                NumericDocValues column = DocValues.getNumeric(leaf.reader(), Fields.CENTRALITY);
                if ((live == null || live.get(documents.docID())) && column.advanceExact(documents.docID())) {
                    return OptionalLong.of(column.longValue());
                }
            }
        }
        return OptionalLong.empty();
    }

    private static int namedBy(IndexReader reader, BytesRef slug) throws IOException {
        int count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum documents = leaf.reader().postings(new Term(Fields.RELATED, slug), PostingsEnum.NONE);
            count += documents == null ? 0 : count(documents, leaf.reader().getLiveDocs());
        }
        return count;
    }

    private static int count(PostingsEnum documents, @Nullable Bits live) throws IOException {
        int count = 0;
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            count += live == null || live.get(document) ? 1 : 0;
        }
        return count;
    }
}
