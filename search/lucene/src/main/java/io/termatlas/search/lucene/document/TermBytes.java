package io.termatlas.search.lucene.document;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.Origin;
import io.termatlas.model.PageUrl;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.search.entry.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/// A whole term as bytes: the number of the entry's layout and the length of the rest, which is compressed: the
/// fields in a fixed order, each text and list preceded by its length. LZ4, because a page of hits reads twenty of
/// them, and a term often says the same twice.
final class TermBytes {
    /// The first layout that says how related terms are related.
    private static final int WITH_RELATIONS = 5;

    private TermBytes() {}

    static byte[] write(StatedTerm stated) {
        ByteBuffersDataOutput bytes = new ByteBuffersDataOutput();
        try {
            writeIdentity(stated, bytes);
            writeTexts(stated.term(), bytes);
            writeList(stated.term().aliases(), bytes, DataOutput::writeString);
            writeList(stated.term().relatedTerms(), bytes, TermBytes::writeRelated);
            writeList(stated.term().faq(), bytes, TermBytes::writeQuestion);
            return compress(bytes.toArrayCopy());
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be written", e);
        }
    }

    /// @throws IOException when the bytes are not what [#write] wrote
    static StatedTerm read(BytesRef stored) throws IOException {
        DataInput compressed = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
        byte layout = compressed.readByte();
        if (!Entry.isReadable(layout)) {
            throw new IOException("a stored term has layout " + layout + ", which no release wrote");
        }
        DataInput bytes = decompress(compressed);
        Key key = new Key(new GlossaryId(bytes.readString()), new Slug(bytes.readString()));
        Origin origin = new Origin(bytes.readString());
        Fingerprint fingerprint = new Fingerprint(bytes.readLong(), bytes.readLong());
        Term term = new Term(
                key,
                bytes.readString(),
                bytes.readString(),
                bytes.readString(),
                bytes.readString(),
                bytes.readString(),
                bytes.readString(),
                new PageUrl(bytes.readString()),
                readList(bytes, DataInput::readString),
                readList(bytes, layout < WITH_RELATIONS ? TermBytes::readBareRelated : TermBytes::readRelated),
                readList(bytes, TermBytes::readQuestion));
        return new StatedTerm(term, origin, fingerprint);
    }

    private static byte[] compress(byte[] plain) throws IOException {
        ByteBuffersDataOutput compressed = new ByteBuffersDataOutput();
        compressed.writeByte((byte) Entry.LAYOUT);
        compressed.writeVInt(plain.length);
        LZ4.compress(plain, 0, plain.length, compressed, new LZ4.FastCompressionHashTable());
        return compressed.toArrayCopy();
    }

    private static DataInput decompress(DataInput compressed) throws IOException {
        int length = compressed.readVInt();
        byte[] plain = new byte[length];
        LZ4.decompress(compressed, length, plain, 0);
        return new ByteArrayDataInput(plain);
    }

    private static void writeIdentity(StatedTerm stated, DataOutput bytes) throws IOException {
        bytes.writeString(stated.term().key().glossary().value());
        bytes.writeString(stated.slug().value());
        bytes.writeString(stated.origin().path());
        bytes.writeLong(stated.fingerprint().high());
        bytes.writeLong(stated.fingerprint().low());
    }

    private static void writeTexts(Term term, DataOutput bytes) throws IOException {
        bytes.writeString(term.name());
        bytes.writeString(term.shortDefinition());
        bytes.writeString(term.seoTitle());
        bytes.writeString(term.seoDescription());
        bytes.writeString(term.explanation());
        bytes.writeString(term.category());
        bytes.writeString(term.url().value());
    }

    private static void writeRelated(DataOutput bytes, RelatedTerm related) throws IOException {
        bytes.writeString(related.slug().value());
        bytes.writeString(related.name());
        bytes.writeByte(code(related.relation()));
    }

    private static RelatedTerm readRelated(DataInput bytes) throws IOException {
        return new RelatedTerm(new Slug(bytes.readString()), bytes.readString(), relation(bytes.readByte()));
    }

    private static RelatedTerm readBareRelated(DataInput bytes) throws IOException {
        return new RelatedTerm(new Slug(bytes.readString()), bytes.readString());
    }

    private static byte code(Relation relation) {
        return switch (relation) {
            case RELATED -> 0;
            case BROADER -> 1;
            case NARROWER -> 2;
            case SEE -> 3;
        };
    }

    private static Relation relation(byte code) throws IOException {
        return switch (code) {
            case 0 -> Relation.RELATED;
            case 1 -> Relation.BROADER;
            case 2 -> Relation.NARROWER;
            case 3 -> Relation.SEE;
            default -> throw new IOException("a stored term names another in relation " + code + ", which is none");
        };
    }

    private static void writeQuestion(DataOutput bytes, Question question) throws IOException {
        bytes.writeString(question.text());
        bytes.writeString(question.answer());
    }

    private static Question readQuestion(DataInput bytes) throws IOException {
        return new Question(bytes.readString(), bytes.readString());
    }

    private static <T> void writeList(List<T> list, DataOutput bytes, Writer<T> writer) throws IOException {
        bytes.writeVInt(list.size());
        for (T element : list) {
            writer.write(bytes, element);
        }
    }

    private static <T> List<T> readList(DataInput bytes, Reader<T> reader) throws IOException {
        int size = bytes.readVInt();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(reader.read(bytes));
        }
        return list;
    }

    private interface Writer<T> {
        void write(DataOutput bytes, T element) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInput bytes) throws IOException;
    }
}
