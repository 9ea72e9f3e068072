package io.termatlas.search.lucene.document;

import io.termatlas.model.Slug;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// What the columns of a term say that follow from other terms.
///
/// @param rank     how central it is, from 0 to 63
/// @param mentions whom its texts mention, as [MentionBytes] writes it
public record DerivedColumns(int rank, BytesRef mentions) {
    /// Of a term of which nothing is known yet.
    public static final DerivedColumns NOTHING = new DerivedColumns(0, MentionBytes.NONE);

    /// Takes a term whose columns should say something else.
    public interface Change {
        void accept(Slug slug, DerivedColumns before, DerivedColumns wanted) throws IOException;
    }

    private static DerivedColumns of(DerivedTerm derived) {
        return new DerivedColumns(derived.rank(), MentionBytes.write(derived.mentions()));
    }

    /// Visits those of all terms whose columns say something else, in the order of the disk.
    public static void forEachChange(IndexReader reader, Derived derived, Change change) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedDocValues slugs = DocValues.getSorted(leaf.reader(), Fields.ORDER);
            Columns columns = new Columns(leaf);
            Bits live = leaf.reader().getLiveDocs();
            for (int document = columns.next(); document < leaf.reader().maxDoc(); document = columns.next()) {
                if ((live == null || live.get(document)) && slugs.advanceExact(document)) {
                    Slug slug = new Slug(slugs.lookupOrd(slugs.ordValue()).utf8ToString());
                    DerivedColumns wanted = of(derived.of(slug));
                    DerivedColumns known = columns.at(document);
                    if (!wanted.equals(known)) {
                        change.accept(slug, known, wanted);
                    }
                }
            }
        }
    }

    /// Those of a document, a term's own one; the bytes are good until another one is asked for.
    static DerivedColumns at(LeafReaderContext leaf, int document) throws IOException {
        Columns columns = new Columns(leaf);
        return columns.mentions.advanceExact(document) ? columns.at(document) : NOTHING;
    }

    /// The columns of a segment. Those of the mentions have the documents of the terms alone.
    private static final class Columns {
        private final BinaryDocValues mentions;
        private final NumericDocValues ranks;

        Columns(LeafReaderContext leaf) throws IOException {
            this.mentions = DocValues.getBinary(leaf.reader(), Fields.MENTIONS);
            this.ranks = DocValues.getNumeric(leaf.reader(), Fields.RANK);
        }

        int next() throws IOException {
            return mentions.nextDoc();
        }

        /// @param document at which the mentions stand
        DerivedColumns at(int document) throws IOException {
            int rank = ranks.advanceExact(document) ? (int) ranks.longValue() : 0;
            return new DerivedColumns(rank, mentions.binaryValue());
        }
    }
}
