package io.termatlas.app.http.framing;

import io.termatlas.model.fault.UsageFault;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows the bytes of a connection from request to request: RFC 9112 without anything that it lets a recipient
/// forgive. A byte that breaks it is a [UsageFault], after which no more may be given.
///
/// For one thread. Keeps a few hundred bytes, however long a line is.
final class RequestFraming {
    private enum State {
        START,
        START_LF,
        METHOD,
        TARGET,
        VERSION,
        VERSION_LF,
        FIELD,
        NAME,
        VALUE,
        VALUE_LF,
        FIELDS_LF,
        BODY,
        SIZE,
        SIZE_LF,
        CHUNK,
        CHUNK_CR,
        CHUNK_LF
    }

    private static final int LONGEST_SIZE_LINE = 256;
    private static final int HEXADECIMAL = 16;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    /// Extensions are passed over; of quoted values only those without an escape are taken.
    private static final Pattern SIZE_LINE =
            Pattern.compile("([0-9A-Fa-f]{1,7})(?:;" + TOKEN + "(?:=(?:" + TOKEN + "|\"[\\t !#-\\[\\]-~]*+\"))?)*+");

    private final StringBuilder sizeLine = new StringBuilder();
    private State state = State.START;
    private RequestHead head = new RequestHead();
    private boolean afterEmptyLine;
    private boolean inTrailer;

    /// Bytes of the body, or of the chunk, that are still to come.
    private long rest;

    /// @param available the number of bytes that are there, with this one
    /// @return how many of them are taken, 1 or more
    int accept(byte value, int available) {
        if (isInBody()) {
            return skip(available);
        }
        state = next(Byte.toUnsignedInt(value));
        return 1;
    }

    /// Whether the next byte begins a request.
    boolean isBetweenRequests() {
        return state == State.START;
    }

    /// Whether the body of the request has not begun.
    boolean isInHead() {
        return !inTrailer && state.compareTo(State.BODY) < 0;
    }

    /// Whether the request says that it is of HTTP/1.0.
    boolean isOld() {
        return head.isOld();
    }

    /// Whether the next byte is one of a body, whatever it is.
    boolean isInBody() {
        return state == State.BODY || state == State.CHUNK;
    }

    private int skip(int available) {
        int taken = (int) Math.min(rest, available);
        rest -= taken;
        if (rest == 0) {
            state = state == State.BODY ? begin() : State.CHUNK_CR;
        }
        return taken;
    }

    private State next(int b) {
        return switch (state) {
            case START -> start(b);
            case START_LF -> lineFeed(b) ? State.START : state;
            case METHOD -> head.method(b) ? State.TARGET : state;
            case TARGET -> head.target(b) ? State.VERSION : state;
            case VERSION -> head.version(b) ? State.VERSION_LF : state;
            case VERSION_LF, VALUE_LF -> lineFeed(b) ? State.FIELD : state;
            case FIELD -> field(b);
            case NAME -> head.name(b) ? State.VALUE : state;
            case VALUE -> head.value(b) ? valueEnd() : state;
            case FIELDS_LF -> fieldsEnd(b);
            case SIZE -> size(b);
            case SIZE_LF -> sizeEnd(b);
            case CHUNK_CR -> chunkEnd(b, '\r', State.CHUNK_LF);
            case CHUNK_LF -> chunkEnd(b, '\n', State.SIZE);
            case BODY, CHUNK -> throw new IllegalStateException("the bytes of a body are skipped");
        };
    }

    private State begin() {
        head = new RequestHead();
        inTrailer = false;
        afterEmptyLine = false;
        return State.START;
    }

    /// One empty line may stand before a request, because old clients send one after a body.
    private State start(int b) {
        if (b == '\r' && !afterEmptyLine) {
            afterEmptyLine = true;
            return State.START_LF;
        }
        return head.method(b) ? State.TARGET : State.METHOD;
    }

    private State field(int b) {
        if (b == '\r') {
            return State.FIELDS_LF;
        }
        head.beginField();
        return head.name(b) ? State.VALUE : State.NAME;
    }

    private State valueEnd() {
        if (inTrailer) {
            head.endTrailerField();
        } else {
            head.endField();
        }
        return State.VALUE_LF;
    }

    private State fieldsEnd(int b) {
        lineFeed(b);
        return inTrailer ? begin() : body(head.bodyLength());
    }

    private State body(long length) {
        if (length == RequestHead.CHUNKED) {
            return State.SIZE;
        }
        rest = length;
        return length == 0 ? begin() : State.BODY;
    }

    private State size(int b) {
        if (b == '\r') {
            return State.SIZE_LF;
        }
        if (RequestHead.isControl(b) || sizeLine.length() == LONGEST_SIZE_LINE) {
            throw noSize();
        }
        sizeLine.append((char) b);
        return State.SIZE;
    }

    private State sizeEnd(int b) {
        Matcher line = SIZE_LINE.matcher(sizeLine);
        if (b != '\n' || !line.matches()) {
            throw noSize();
        }
        rest = Integer.parseInt(line.group(1), HEXADECIMAL);
        sizeLine.setLength(0);
        inTrailer = rest == 0;
        return inTrailer ? State.FIELD : State.CHUNK;
    }

    private static State chunkEnd(int b, int expected, State then) {
        if (b != expected) {
            throw new UsageFault("A chunk of the body does not end where its size says.");
        }
        return then;
    }

    private static boolean lineFeed(int b) {
        if (b != '\n') {
            throw RequestHead.noLine();
        }
        return true;
    }

    private static UsageFault noSize() {
        return new UsageFault("The size of a chunk is no hexadecimal number in a line that CR and LF end.");
    }
}
