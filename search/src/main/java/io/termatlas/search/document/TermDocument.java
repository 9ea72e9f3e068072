package io.termatlas.search.document;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// A term as a Lucene document.
public final class TermDocument {
    private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType WORDS_WITHOUT_COUNTS = words(IndexOptions.DOCS, true);

    private TermDocument() {}

    /// What the texts of these documents are analysed with.
    public static Analyzer analyzer(Language language) {
        return new PerFieldAnalyzerWrapper(language.analyzer(), Map.of(Fields.NAME_WORD, Language.NEUTRAL.analyzer()));
    }

    /// What an index needs that is only read back, never searched.
    public static Document bare(StatedTerm stated) {
        Document document = new Document();
        String slug = stated.slug().value();
        document.add(exact(Fields.SLUG, slug));
        document.add(new SortedDocValuesField(Fields.SLUG, new BytesRef(slug)));
        document.add(new BinaryDocValuesField(Fields.FINGERPRINT, bytes(stated.fingerprint())));
        document.add(new BinaryDocValuesField(
                Fields.ORIGIN, new BytesRef(stated.origin().path())));
        document.add(new StoredField(Fields.TERM, TermBytes.write(stated)));
        return document;
    }

    public static Document of(StatedTerm stated) {
        Document document = bare(stated);
        addNames(stated.term(), document);
        addTexts(stated.term(), document);
        addCategory(stated.term().category(), document);
        stated.term().relatedTerms().stream()
                .map(RelatedTerm::slug)
                .distinct()
                .map(Slug::value)
                .forEach(slug -> document.add(exact(Fields.RELATED, slug)));
        return document;
    }

    /// The category as it is counted and filtered by.
    public static String countedCategory(String category) {
        return NameKey.cut(category, Fields.LONGEST_CATEGORY);
    }

    private static void addNames(Term term, Document document) {
        String key = NameKey.of(term.name());
        document.add(exact(Fields.NAME_WRITTEN, NameKey.written(term.name())));
        document.add(exact(Fields.NAME_CASELESS, NameKey.caseless(term.name())));
        document.add(exact(Fields.NAME_KEY, key));
        document.add(new FeatureField(Fields.PRIOR, Fields.BREVITY, 1f / Math.max(1, key.length())));
        Set<String> others = new LinkedHashSet<>(Set.of(key));
        String slugKey = NameKey.of(term.slug().value());
        if (others.add(slugKey)) {
            document.add(exact(Fields.SLUG_KEY, slugKey));
        }
        term.aliases().stream()
                .map(NameKey::of)
                .filter(others::add)
                .forEach(alias -> document.add(exact(Fields.ALIAS_KEY, alias)));
        document.add(new Field(Fields.NAME_WORD, term.name(), WORDS_WITHOUT_COUNTS));
        term.aliases().forEach(alias -> document.add(new Field(Fields.NAME_WORD, alias, WORDS_WITHOUT_COUNTS)));
    }

    private static void addTexts(Term term, Document document) {
        for (WordField field : WordField.values()) {
            String text = field.textOf(term);
            if (!text.isBlank()) {
                document.add(new Field(field.field(), text, WORDS));
            }
        }
    }

    private static void addCategory(String category, Document document) {
        if (!category.isEmpty()) {
            document.add(new SortedDocValuesField(Fields.CATEGORY, new BytesRef(countedCategory(category))));
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

    private static FieldType words(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
