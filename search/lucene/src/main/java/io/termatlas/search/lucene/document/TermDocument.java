package io.termatlas.search.lucene.document;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.NameClaim;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.Words;
import io.termatlas.search.entry.NameClaims;
import io.termatlas.search.entry.Prominence;
import io.termatlas.search.entry.TermNames;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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

/// A term as Lucene documents: itself, then the questions of its FAQ.
public final class TermDocument {
    /// A column takes no more bytes a document.
    private static final int LONGEST_COLUMN = 32_000;

    private static final FieldType STEMS = stems();

    private final Language language;
    private final NameClaims claims;

    /// @param claims what the texts of a term say about names
    public TermDocument(Language language, NameClaims claims) {
        this.language = language;
        this.claims = claims;
    }

    /// What an index needs that is only read back, never searched.
    public static List<Document> bare(StatedTerm stated) {
        return List.of(kept(stated));
    }

    public List<Document> of(StatedTerm stated) {
        Term term = stated.term();
        List<Document> documents = new ArrayList<>();
        Document document = kept(stated);
        addNames(term, document);
        document.add(new Field(Fields.WORDS, new StemStream(Prominence.of(term, language)), STEMS));
        addCategory(term.category(), document);
        List<Slug> related = term.relatedTerms().stream()
                .map(RelatedTerm::slug)
                .filter(slug -> !slug.equals(term.slug()))
                .distinct()
                .toList();
        related.forEach(slug -> document.add(exact(Fields.RELATED, slug.value())));
        document.add(new NumericDocValuesField(Fields.RELATED_COUNT, related.size()));
        document.add(new NumericDocValuesField(Fields.QUESTION_COUNT, term.faq().size()));
        documents.add(document);
        for (int position = 0; position < term.faq().size(); position++) {
            documents.add(question(term, term.faq().get(position), position));
        }
        return documents;
    }

    /// The category as it is counted and filtered by.
    public static String countedCategory(String category) {
        return NameKey.cut(category, Fields.LONGEST_CATEGORY);
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

    private void addNames(Term term, Document document) {
        TermNames names = TermNames.of(term);
        String key = NameKey.of(term.name());
        document.add(exact(Fields.NAME_WRITTEN, NameKey.written(term.name())));
        document.add(exact(Fields.NAME_CASELESS, NameKey.caseless(term.name())));
        document.add(exact(Fields.NAME_KEY, key));
        document.add(new NumericDocValuesField(Fields.LENGTH, key.length()));
        document.add(new NumericDocValuesField(Fields.CENTRALITY, 0));
        Set<String> keys = new LinkedHashSet<>(Set.of(key));
        String slugKey = NameKey.of(term.slug().value());
        if (keys.add(slugKey)) {
            document.add(exact(Fields.SLUG_KEY, slugKey));
        }
        names.others().stream()
                .map(NameKey::of)
                .filter(keys::add)
                .forEach(alias -> document.add(exact(Fields.ALIAS_KEY, alias)));
        names.acronyms().forEach(acronym -> document.add(exact(Fields.ACRONYM, acronym)));
        if (!NameKey.plain(key).equals(key)) {
            document.add(exact(Fields.NAME_SPELLING, NameKey.plain(key)));
        }
        addLooser(names, document);
        claims.of(term).forEach(claim -> addMeaning(claim, document));
    }

    private void addLooser(TermNames names, Document document) {
        Set<String> all = new LinkedHashSet<>(List.of(names.name()));
        all.addAll(names.others());
        Set<String> stems = new LinkedHashSet<>();
        Set<String> initials = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (String name : all) {
            stems.add(NameKey.ofStems(language, name, ""));
            initials.add(NameKey.of(TermNames.initials(name)));
            Words.plain(name).forEach(word -> words.add(word.form()));
            Words.indexed(Language.NEUTRAL, name).forEach(word -> words.add(word.form()));
        }
        add(Fields.NAME_STEMS, stems, document);
        add(Fields.NAME_INITIALS, initials, document);
        add(Fields.NAME_WORD, words, document);
    }

    private static void add(String field, Set<String> values, Document document) {
        values.stream().filter(value -> !value.isEmpty()).forEach(value -> document.add(exact(field, value)));
    }

    private static void addMeaning(NameClaim claim, Document document) {
        String one = NameKey.of(claim.name());
        String other = NameKey.of(claim.otherName());
        if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
            document.add(exact(Fields.MEANING, one + Fields.MEANS + other));
            document.add(exact(Fields.MEANING, other + Fields.MEANS + one));
        }
    }

    private Document question(Term term, Question question, int position) {
        Document document = new Document();
        document.add(exact(Fields.ENTRY, term.slug().value()));
        document.add(
                new SortedDocValuesField(Fields.ORDER, new BytesRef(term.slug().value())));
        document.add(new NumericDocValuesField(Fields.QUESTION, position));
        document.add(new NumericDocValuesField(
                Fields.LENGTH, NameKey.of(question.text()).length()));
        document.add(exact(Fields.QUESTION_KEY, NameKey.of(question.text())));
        Set<String> stems = new LinkedHashSet<>();
        Words.indexed(language, question.text()).forEach(word -> stems.addAll(word.forms()));
        add(Fields.QUESTION_WORDS, stems, document);
        addCategory(term.category(), document);
        return document;
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

    private static FieldType stems() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
