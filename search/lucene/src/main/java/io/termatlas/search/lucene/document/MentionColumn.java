package io.termatlas.search.lucene.document;

import io.termatlas.model.Mention;
import io.termatlas.model.Slug;
import io.termatlas.model.store.Derived;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// The column that says whom the texts of each term mention.
public final class MentionColumn {
    private MentionColumn() {}

    /// Takes a term, with what its column should say.
    public interface Change {
        void accept(Slug slug, BytesRef wanted) throws IOException;
    }

    /// Visits those of all terms whose column says something else, in the order of the disk.
    public static void forEachChange(IndexReader reader, Derived derived, Change change) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedDocValues slugs = DocValues.getSorted(leaf.reader(), Fields.ORDER);
            BinaryDocValues columns = DocValues.getBinary(leaf.reader(), Fields.MENTIONS);
            Bits live = leaf.reader().getLiveDocs();
            for (int document = columns.nextDoc(); document < leaf.reader().maxDoc(); document = columns.nextDoc()) {
                if ((live == null || live.get(document)) && slugs.advanceExact(document)) {
                    Slug slug = new Slug(slugs.lookupOrd(slugs.ordValue()).utf8ToString());
                    BytesRef wanted = MentionBytes.write(derived.of(slug).mentions());
                    if (!wanted.bytesEquals(columns.binaryValue())) {
                        change.accept(slug, wanted);
                    }
                }
            }
        }
    }

    static List<Mention> mentions(LeafReaderContext leaf, int document) throws IOException {
        return MentionBytes.read(bytes(leaf, document));
    }

    /// The same as it is stored.
    static BytesRef bytes(LeafReaderContext leaf, int document) throws IOException {
        BinaryDocValues column = DocValues.getBinary(leaf.reader(), Fields.MENTIONS);
        return column.advanceExact(document) ? column.binaryValue() : MentionBytes.NONE;
    }
}
