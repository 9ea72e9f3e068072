package io.termatlas.search.lucene.ranking;

import io.termatlas.search.lucene.document.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.BytesRef;

/// Orders by slug without reading slugs: within a segment by their number in its dictionary, and only of two segments
/// by the bytes. Lucene's own comparator reads every slug that gets into the queue, which costs more than to rank it.
final class SlugOrder extends FieldComparatorSource {
    @Override
    public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
        return new Comparator(hits);
    }

    private static final class Comparator extends FieldComparator<BytesRef> {
        private final SortedDocValues[] segments;
        private final int[] ordinals;

        Comparator(int hits) {
            this.segments = new SortedDocValues[hits];
            this.ordinals = new int[hits];
        }

        @Override
        public int compare(int left, int right) {
            return compare(segments[left], ordinals[left], segments[right], ordinals[right]);
        }

        @Override
        public void setTopValue(BytesRef value) {
            throw new UnsupportedOperationException("pages are counted, not continued");
        }

        @Override
        public BytesRef value(int slot) {
            return new BytesRef();
        }

        @Override
        public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
            Segment segment = new Segment();
            segment.slugs = DocValues.getSorted(leaf.reader(), Fields.ORDER);
            segment.known = DocValues.getSorted(leaf.reader(), Fields.ORDER);
            return segment;
        }

        @SuppressWarnings("ReferenceEquality") // the same dictionary, not an equal one
        private static int compare(SortedDocValues left, int first, SortedDocValues right, int second) {
            if (left == right) {
                return Integer.compare(first, second);
            }
            try {
                BytesRef bytes = BytesRef.deepCopyOf(left.lookupOrd(first));
                return bytes.compareTo(right.lookupOrd(second));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private final class Segment implements LeafFieldComparator {
            /// Goes from document to document.
            private SortedDocValues slugs = DocValues.emptySorted();
            /// Looks slugs up.
            private SortedDocValues known = DocValues.emptySorted();

            private int lowest;

            @Override
            public void setBottom(int slot) {
                lowest = slot;
            }

            @Override
            public int compareBottom(int document) throws IOException {
                return compare(segments[lowest], ordinals[lowest], known, ordinal(document));
            }

            @Override
            public int compareTop(int document) {
                throw new UnsupportedOperationException("pages are counted, not continued");
            }

            @Override
            public void copy(int slot, int document) throws IOException {
                segments[slot] = known;
                ordinals[slot] = ordinal(document);
            }

            private int ordinal(int document) throws IOException {
                return slugs.advanceExact(document) ? slugs.ordValue() : -1;
            }

            @Override
            public void setScorer(Scorable scorer) {}
        }
    }
}
