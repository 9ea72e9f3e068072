package io.termatlas.search.lucene.document;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Mention;
import io.termatlas.model.Origin;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.StoredTerm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The terms that a reader holds, by slug. As thread safe as the reader; does not close it.
public final class StoredTerms {
    private static final Set<String> WHOLE_TERM = Set.of(Fields.LONG_TERM);
    private static final List<String> KEYS = List.of(Fields.NAME_KEY, Fields.SLUG_KEY, Fields.ALIAS_KEY);

    private final IndexReader reader;

    public StoredTerms(IndexReader reader) {
        this.reader = reader;
    }

    /// The term of a document.
    public StatedTerm at(int document) throws IOException {
        LeafReaderContext leaf = leafOf(document);
        BinaryDocValues column = DocValues.getBinary(leaf.reader(), Fields.TERM);
        if (column.advanceExact(document - leaf.docBase)) {
            return TermBytes.read(column.binaryValue());
        }
        return TermBytes.read(
                reader.storedFields().document(document, WHOLE_TERM).getBinaryValue(Fields.LONG_TERM));
    }

    /// The slug of the term that a document is, or whose question it is.
    public Slug slugAt(int document) throws IOException {
        LeafReaderContext leaf = leafOf(document);
        SortedDocValues column = DocValues.getSorted(leaf.reader(), Fields.ORDER);
        if (!column.advanceExact(document - leaf.docBase)) {
            throw new IOException("document " + document + " has no slug");
        }
        return new Slug(column.lookupOrd(column.ordValue()).utf8ToString());
    }

    /// The place in its term's FAQ of the question that a document is; negative for a term.
    public int questionAt(int document) throws IOException {
        LeafReaderContext leaf = leafOf(document);
        NumericDocValues column = DocValues.getNumeric(leaf.reader(), Fields.QUESTION);
        return column.advanceExact(document - leaf.docBase) ? (int) column.longValue() : -1;
    }

    private LeafReaderContext leafOf(int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }

    /// The first term with a text that says that the two keys mean the same.
    public Optional<StatedTerm> findClaim(String one, String other) throws IOException {
        int[] documents = documentsOf(Fields.MEANING, new BytesRef[] {new BytesRef(one + Fields.MEANS + other)});
        return documents.length == 0 ? Optional.empty() : Optional.of(at(documents[0]));
    }

    public Optional<StatedTerm> find(Slug slug) throws IOException {
        int[] documents = documentsOf(Fields.SLUG, List.of(slug));
        return documents.length == 0 ? Optional.empty() : Optional.of(at(documents[0]));
    }

    /// The terms with one of the keys, be it that of the name, of the slug or of another name.
    public SortedSet<Slug> withKeys(Set<String> keys) throws IOException {
        BytesRef[] wanted = keys.stream().map(BytesRef::new).sorted().toArray(BytesRef[]::new);
        SortedSet<Slug> slugs = new TreeSet<>();
        for (String field : KEYS) {
            for (int document : documentsOf(field, wanted)) {
                slugs.add(slugAt(document));
            }
        }
        return slugs;
    }

    public boolean contains(Slug slug) throws IOException {
        return documentsOf(Fields.SLUG, List.of(slug)).length > 0;
    }

    /// What the columns of a term say that follow from other terms.
    public DerivedColumns derivedColumns(Slug slug) throws IOException {
        int[] documents = documentsOf(Fields.SLUG, List.of(slug));
        if (documents.length == 0) {
            return DerivedColumns.NOTHING;
        }
        DerivedColumns columns = columnsAt(documents[0]);
        return new DerivedColumns(columns.rank(), BytesRef.deepCopyOf(columns.mentions()));
    }

    private DerivedColumns columnsAt(int document) throws IOException {
        LeafReaderContext leaf = leafOf(document);
        return DerivedColumns.at(leaf, document - leaf.docBase);
    }

    /// What was derived of a term; a mention of a term that is not there any more is left out.
    public DerivedTerm derived(Slug slug) throws IOException {
        int[] documents = documentsOf(Fields.SLUG, List.of(slug));
        if (documents.length == 0) {
            return DerivedTerm.none(slug);
        }
        DerivedColumns columns = columnsAt(documents[0]);
        List<Mention> mentions = MentionBytes.read(columns.mentions());
        Set<Slug> targets = mentions.stream().map(Mention::target).collect(Collectors.toSet());
        Set<Slug> published = published(targets);
        return new DerivedTerm(
                slug,
                mentions.stream()
                        .filter(mention -> published.contains(mention.target()))
                        .toList(),
                columns.rank());
    }

    private Set<Slug> published(Set<Slug> slugs) throws IOException {
        Set<Slug> published = new HashSet<>();
        for (int document : documentsOf(Fields.SLUG, slugs)) {
            published.add(slugAt(document));
        }
        return published;
    }

    /// Visits the named terms in the order in which they lie on disk.
    ///
    /// @throws IllegalStateException when one of them is not there; those before it have been visited
    public void read(Set<Slug> slugs, Consumer<StatedTerm> visitor) throws IOException {
        int[] documents = documentsOf(Fields.SLUG, slugs);
        for (int document : documents) {
            visitor.accept(at(document));
        }
        if (documents.length != slugs.size()) {
            throw new IllegalStateException("of " + slugs.size() + " terms asked for only " + documents.length
                    + " are in the index: " + firstMissing(slugs));
        }
    }

    /// The terms that name the slug as related, sorted by slug, the term itself left out. Each in the relation that the
    /// slug's term has to it: one that names it as broader is narrower.
    public List<RelatedTerm> relatedFrom(Slug slug) throws IOException {
        List<RelatedTerm> related = new ArrayList<>();
        for (int document : documentsOf(Fields.RELATED, List.of(slug))) {
            StatedTerm stated = at(document);
            related.add(new RelatedTerm(stated.slug(), stated.term().name(), relationFrom(stated, slug)));
        }
        related.removeIf(from -> from.slug().equals(slug));
        related.sort(Comparator.comparing(RelatedTerm::slug));
        return related;
    }

    private static Relation relationFrom(StatedTerm stated, Slug named) {
        return stated.term().relatedTerms().stream()
                .filter(related -> related.slug().equals(named))
                .findFirst()
                .map(related -> related.relation().inverse())
                .orElse(Relation.RELATED);
    }

    /// Visits every term in slug order, one at a time: the order is that of the dictionary of slugs, nothing is
    /// sorted.
    public void forEachTerm(Consumer<StatedTerm> visitor) throws IOException {
        Terms slugs = MultiTerms.getTerms(reader, Fields.SLUG);
        if (slugs == null) {
            return;
        }
        Bits live = MultiBits.getLiveDocs(reader);
        TermsEnum inOrder = slugs.iterator();
        @Nullable PostingsEnum documents = null;
        while (inOrder.next() != null) {
            documents = inOrder.postings(documents, PostingsEnum.NONE);
            int document = firstLive(documents, live);
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                visitor.accept(at(document));
            }
        }
    }

    /// Visits every term by its columns alone, in the order of the disk.
    public void forEachStored(Consumer<StoredTerm> visitor) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            visitColumns(leaf.reader(), visitor);
        }
    }

    private static void visitColumns(LeafReader leaf, Consumer<StoredTerm> visitor) throws IOException {
        SortedDocValues slugs = DocValues.getSorted(leaf, Fields.ORDER);
        BinaryDocValues fingerprints = DocValues.getBinary(leaf, Fields.FINGERPRINT);
        BinaryDocValues origins = DocValues.getBinary(leaf, Fields.ORIGIN);
        Bits live = leaf.getLiveDocs();
        for (int document = 0; document < leaf.maxDoc(); document++) {
            if (isLive(live, document)
                    && slugs.advanceExact(document)
                    && fingerprints.advanceExact(document)
                    && origins.advanceExact(document)) {
                visitor.accept(new StoredTerm(
                        new Slug(slugs.lookupOrd(slugs.ordValue()).utf8ToString()),
                        fingerprint(fingerprints.binaryValue()),
                        new Origin(origins.binaryValue().utf8ToString())));
            }
        }
    }

    /// The live documents that hold one of the slugs in the field, ascending: one pass over each segment's
    /// dictionary.
    private int[] documentsOf(String field, Collection<Slug> slugs) throws IOException {
        BytesRef[] wanted =
                slugs.stream().map(slug -> new BytesRef(slug.value())).sorted().toArray(BytesRef[]::new);
        return documentsOf(field, wanted);
    }

    private int[] documentsOf(String field, BytesRef[] wanted) throws IOException {
        List<Integer> found = new ArrayList<>(wanted.length);
        for (LeafReaderContext leaf : reader.leaves()) {
            collect(leaf, field, wanted, found);
        }
        return found.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static void collect(LeafReaderContext leaf, String field, BytesRef[] wanted, List<Integer> found)
            throws IOException {
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
            return;
        }
        Bits live = leaf.reader().getLiveDocs();
        TermsEnum dictionary = terms.iterator();
        @Nullable PostingsEnum documents = null;
        for (BytesRef slug : wanted) {
            if (dictionary.seekExact(slug)) {
                documents = dictionary.postings(documents, PostingsEnum.NONE);
                int document = firstLive(documents, live);
                while (document != DocIdSetIterator.NO_MORE_DOCS) {
                    found.add(leaf.docBase + document);
                    document = firstLive(documents, live);
                }
            }
        }
    }

    private static int firstLive(PostingsEnum documents, @Nullable Bits live) throws IOException {
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && !isLive(live, document)) {
            document = documents.nextDoc();
        }
        return document;
    }

    private static boolean isLive(@Nullable Bits live, int document) {
        return live == null || live.get(document);
    }

    private static Fingerprint fingerprint(BytesRef bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new Fingerprint(buffer.getLong(), buffer.getLong());
    }

    private String firstMissing(Set<Slug> slugs) throws IOException {
        for (Slug slug : slugs) {
            if (!contains(slug)) {
                return "'" + slug + "' is missing";
            }
        }
        return "the same slug stands there twice";
    }
}
