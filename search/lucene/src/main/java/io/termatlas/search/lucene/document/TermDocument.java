package io.termatlas.search.lucene.document;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.StatedTerm;
import io.termatlas.search.entry.Entry;
import io.termatlas.search.entry.FaqEntry;
import io.termatlas.search.entry.Meaning;
import io.termatlas.search.entry.NameForm;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// An entry as Lucene documents: the term itself, then the questions of its FAQ.
public final class TermDocument {
    /// A column takes no more bytes a document.
    private static final int LONGEST_COLUMN = 32_000;

    private static final FieldType STEMS = stems();

    private TermDocument() {}

    /// What an index needs that is only read back, never searched.
    public static List<Document> bare(StatedTerm stated) {
        return List.of(kept(stated));
    }

    /// @param columns what they say at first
    public static List<Document> of(Entry entry, DerivedColumns columns) {
        List<Document> documents = new ArrayList<>();
        documents.add(term(entry, columns));
        for (int position = 0; position < entry.questions().size(); position++) {
            documents.add(question(entry, position));
        }
        return documents;
    }

    private static Document term(Entry entry, DerivedColumns columns) {
        Document document = kept(entry.stated());
        for (NameForm form : NameForm.values()) {
            add(Fields.of(form), entry.names(form), document);
        }
        add(Fields.NAME_WORD, entry.nameWords(), document);
        entry.meanings().forEach(meaning -> addMeaning(meaning, document));
        document.add(new Field(Fields.WORDS, new StemStream(entry.words()), STEMS));
        addCategory(entry.category(), document);
        entry.related().forEach(slug -> document.add(exact(Fields.RELATED, slug.value())));
        document.add(new NumericDocValuesField(Fields.LENGTH, entry.length()));
        document.add(new NumericDocValuesField(Fields.RANK, columns.rank()));
        document.add(new BinaryDocValuesField(Fields.MENTIONS, columns.mentions()));
        document.add(
                new NumericDocValuesField(Fields.RELATED_COUNT, entry.related().size()));
        document.add(new NumericDocValuesField(
                Fields.QUESTION_COUNT, entry.questions().size()));
        return document;
    }

    private static Document question(Entry entry, int position) {
        FaqEntry question = entry.questions().get(position);
        String slug = entry.stated().slug().value();
        Document document = new Document();
        document.add(exact(Fields.ENTRY, slug));
        document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(slug)));
        document.add(new NumericDocValuesField(Fields.QUESTION, position));
        document.add(new NumericDocValuesField(Fields.LENGTH, question.length()));
        document.add(exact(Fields.QUESTION_KEY, question.key()));
        add(Fields.QUESTION_WORDS, question.words(), document);
        addCategory(entry.category(), document);
        return document;
    }

    private static Document kept(StatedTerm stated) {
        Document document = new Document();
        String slug = stated.slug().value();
        document.add(exact(Fields.ENTRY, slug));
        document.add(exact(Fields.SLUG, slug));
        document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(slug)));
        document.add(new BinaryDocValuesField(Fields.FINGERPRINT, bytes(stated.fingerprint())));
        document.add(new BinaryDocValuesField(
                Fields.ORIGIN, new BytesRef(stated.origin().path())));
        byte[] whole = TermBytes.write(stated);
        document.add(
                whole.length <= LONGEST_COLUMN
                        ? new BinaryDocValuesField(Fields.TERM, new BytesRef(whole))
                        : new StoredField(Fields.LONG_TERM, whole));
        return document;
    }

    private static void add(String field, Set<String> values, Document document) {
        values.forEach(value -> document.add(exact(field, value)));
    }

    private static void addMeaning(Meaning meaning, Document document) {
        document.add(exact(Fields.MEANING, meaning.one() + Fields.MEANS + meaning.other()));
        document.add(exact(Fields.MEANING, meaning.other() + Fields.MEANS + meaning.one()));
    }

    private static void addCategory(String category, Document document) {
        if (!category.isEmpty()) {
            document.add(new SortedDocValuesField(Fields.CATEGORY, new BytesRef(category)));
        }
    }

    private static Field exact(String field, String value) {
        return new StringField(field, value, Field.Store.NO);
    }

    private static BytesRef bytes(Fingerprint fingerprint) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
        bytes.putLong(fingerprint.high()).putLong(fingerprint.low());
        return new BytesRef(bytes.array());
    }

    private static FieldType stems() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
