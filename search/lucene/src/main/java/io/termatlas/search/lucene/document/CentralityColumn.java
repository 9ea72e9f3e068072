package io.termatlas.search.lucene.document;

import io.termatlas.model.Slug;
import io.termatlas.search.entry.Centrality;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
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

    /// Visits those of all terms whose column says something else, with what it should say.
    public static void forEachChange(IndexReader reader, ObjIntConsumer<Slug> visitor) throws IOException {
        Map<String, Integer> centrality = read(reader);
        for (LeafReaderContext leaf : reader.leaves()) {
            visit(leaf.reader(), centrality, visitor);
        }
    }

    /// The same among some terms; slugs that are no term's are passed over. Costs as much as these terms and those
    /// that name them.
    public static void forEachChange(IndexReader reader, Collection<Slug> terms, ObjIntConsumer<Slug> visitor)
            throws IOException {
        for (Slug slug : terms) {
            BytesRef text = new BytesRef(slug.value());
            OptionalLong known = known(reader, text);
            int wanted = known.isEmpty() ? 0 : Centrality.of(namedBy(reader, text));
            if (known.isPresent() && known.getAsLong() != wanted) {
                visitor.accept(slug, wanted);
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

    private static void visit(LeafReader leaf, Map<String, Integer> centrality, ObjIntConsumer<Slug> visitor)
            throws IOException {
        SortedDocValues slugs = DocValues.getSorted(leaf, Fields.ORDER);
        NumericDocValues known = DocValues.getNumeric(leaf, Fields.CENTRALITY);
        Bits live = leaf.getLiveDocs();
        for (int document = known.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = known.nextDoc()) {
            if ((live == null || live.get(document)) && slugs.advanceExact(document)) {
                String slug = slugs.lookupOrd(slugs.ordValue()).utf8ToString();
                int wanted = centrality.getOrDefault(slug, 0);
                if (known.longValue() != wanted) {
                    visitor.accept(new Slug(slug), wanted);
                }
            }
        }
    }

    private static Map<String, Integer> read(IndexReader reader) throws IOException {
        Map<String, Integer> centrality = new HashMap<>();
        Terms related = MultiTerms.getTerms(reader, Fields.RELATED);
        if (related == null) {
            return centrality;
        }
        Bits live = MultiBits.getLiveDocs(reader);
        TermsEnum slugs = related.iterator();
        @Nullable PostingsEnum documents = null;
        while (slugs.next() != null) {
            documents = slugs.postings(documents, PostingsEnum.NONE);
            centrality.put(slugs.term().utf8ToString(), Centrality.of(count(documents, live)));
        }
        return centrality;
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
