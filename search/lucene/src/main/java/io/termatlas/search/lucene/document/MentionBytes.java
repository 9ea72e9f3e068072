package io.termatlas.search.lucene.document;

import io.termatlas.model.Mention;
import io.termatlas.model.Slug;
import io.termatlas.model.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The mentions of a term as bytes: their number, then of each what its slug has in common with the one before,
/// the rest of the slug, count, field and percent. None are no bytes at all.
final class MentionBytes {
    static final BytesRef NONE = new BytesRef();

    private MentionBytes() {}

    /// @param mentions sorted by slug
    static BytesRef write(List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return NONE;
        }
        ByteBuffersDataOutput bytes = new ByteBuffersDataOutput();
        try {
            bytes.writeVInt(mentions.size());
            BytesRef before = NONE;
            for (Mention mention : mentions) {
                before = writeSlug(mention.target(), before, bytes);
                bytes.writeVInt(mention.count());
                bytes.writeByte((byte) mention.field().place());
                bytes.writeByte((byte) mention.percent());
            }
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be written", e);
        }
        return new BytesRef(bytes.toArrayCopy());
    }

    /// @throws IOException when the bytes are not what [#write] wrote
    static List<Mention> read(BytesRef stored) throws IOException {
        if (stored.length == 0) {
            return List.of();
        }
        DataInput bytes = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
        int size = bytes.readVInt();
        List<Mention> mentions = new ArrayList<>(size);
        BytesRef before = NONE;
        for (int i = 0; i < size; i++) {
            before = readSlug(bytes, before);
            mentions.add(new Mention(
                    new Slug(before.utf8ToString()), bytes.readVInt(), field(bytes.readByte()), bytes.readByte()));
        }
        return mentions;
    }

    /// @return the bytes of the slug
    private static BytesRef writeSlug(Slug slug, BytesRef before, DataOutput bytes) throws IOException {
        BytesRef text = new BytesRef(slug.value());
        int shared = Math.min(StringHelper.bytesDifference(before, text), before.length);
        bytes.writeVInt(shared);
        bytes.writeVInt(text.length - shared);
        bytes.writeBytes(text.bytes, text.offset + shared, text.length - shared);
        return text;
    }

    private static BytesRef readSlug(DataInput bytes, BytesRef before) throws IOException {
        int shared = bytes.readVInt();
        int rest = bytes.readVInt();
        byte[] text = new byte[shared + rest];
        System.arraycopy(before.bytes, before.offset, text, 0, shared);
        bytes.readBytes(text, shared, rest);
        return new BytesRef(text);
    }

    private static TextField field(byte place) throws IOException {
        try {
            return TextField.at(place);
        } catch (IllegalArgumentException e) {
            throw new IOException("a stored mention stands in field " + place + ", which is none", e);
        }
    }
}
