package io.termatlas.ingest.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/// A body that is copied to a file while it is read; the file is kept when the body has come to its end, else
/// deleted. The reader is not told of errors of the file.
final class KeptDraft extends ForwardingSource {
    private static final int LAST_LOOK = 8 * 1024;

    private final KeptAnswers answers;
    private final String name;
    private final Path draft;
    private final FileChannel file;
    private final CRC32C sum = new CRC32C();
    private boolean isOpen = true;

    /// @param draft a new file
    KeptDraft(KeptAnswers answers, String name, Path draft, byte[] head, Source body) throws IOException {
        super(body);
        this.answers = answers;
        this.name = name;
        this.draft = draft;
        this.file = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        file.position(KeptAnswer.CHECKED_FROM);
        write(ByteBuffer.allocate(Integer.BYTES).putInt(head.length).array());
        write(head);
    }

    @Override
    public long read(Buffer to, long most) throws IOException {
        long read = super.read(to, most);
        if (read < 0) {
            keep();
        } else if (isOpen) {
            Buffer copy = new Buffer();
            to.copyTo(copy, to.size() - read, read);
            write(copy.readByteArray());
        }
        return read;
    }

    private void write(byte[] bytes) {
        try {
            if (!isOpen) {
                return;
            }
            if (!answers.hasRoomFor(file.position() + bytes.length)) {
                discard();
                return;
            }
            sum.update(bytes);
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
        } catch (IOException e) {
            answers.giveUp(e);
            discard();
        }
    }

    private void keep() {
        if (!isOpen) {
            return;
        }
        try {
            ByteBuffer start = ByteBuffer.allocate(KeptAnswer.CHECKED_FROM)
                    .putInt(KeptAnswer.MARK)
                    .putLong(sum.getValue())
                    .flip();
            while (start.hasRemaining()) {
                file.write(start, start.position());
            }
            file.close();
            isOpen = false;
            answers.put(draft, name);
        } catch (IOException e) {
            answers.giveUp(e);
            discard();
        }
    }

    private void discard() {
        isOpen = false;
        try {
            file.close();
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            answers.giveUp(e);
        }
    }

    /// Reads on a little, because some decoders stop before the end of the body.
    @Override
    public void close() throws IOException {
        try {
            if (isOpen) {
                read(new Buffer(), LAST_LOOK);
            }
        } finally {
            if (isOpen) {
                discard();
            }
            super.close();
        }
    }
}
