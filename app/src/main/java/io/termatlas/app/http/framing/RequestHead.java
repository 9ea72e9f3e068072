package io.termatlas.app.http.framing;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The head of one request, byte by byte, and what it says of the body. Of the headers it keeps the three on which the
/// end of a request, or its recipient, depends.
final class RequestHead {
    /// In place of a length.
    static final long CHUNKED = -1;

    private static final int DELETE = 0x7F;
    private static final int LONGEST_METHOD = 32;
    private static final int LONGEST_KEPT = 300;
    private static final String HTTP_1_0 = "HTTP/1.0";
    private static final String HTTP_1_1 = "HTTP/1.1";
    private static final String LENGTH = "content-length";
    private static final String CODING = "transfer-encoding";
    private static final String HOST = "host";
    private static final int LONGEST_NAME = CODING.length();
    private static final String TOKEN = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OF_THE_HEAD = Set.of(LENGTH, CODING, HOST, "trailer");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i:https?)://([^/?]+)([/?].*)?");

    /// Letters of any case; a port may follow.
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

    private final StringBuilder method = new StringBuilder();
    private final StringBuilder target = new StringBuilder();
    private final StringBuilder version = new StringBuilder();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private boolean isKept;
    private String host = "";
    private String length = "";
    private String coding = "";
    private int hosts;
    private int lengths;
    private int codings;

    /// @return whether the method is at its end
    boolean method(int b) {
        if (b == ' ' && !method.isEmpty()) {
            return true;
        }
        if (!isToken(b) || method.length() == LONGEST_METHOD) {
            throw noFirstLine();
        }
        method.append((char) b);
        return false;
    }

    /// Keeps no path: only where the target is an absolute address, the part that may name a host.
    ///
    /// @return whether the address is at its end
    boolean target(int b) {
        if (b == ' ' && !target.isEmpty()) {
            return true;
        }
        if (b <= ' ' || b == DELETE || b == '#') {
            throw new UsageFault("The address holds a space, a control character or #: percent-encode it.");
        }
        if (target.length() < LONGEST_KEPT && !isPath()) {
            target.append((char) b);
        }
        return false;
    }

    /// @return whether the first line is at its end, but for its LF
    boolean version(int b) {
        if (b != '\r') {
            version.append((char) b);
        }
        String text = version.toString();
        boolean whole = text.equals(HTTP_1_1) || text.equals(HTTP_1_0);
        if (b == '\r' ? !whole : version.length() > HTTP_1_1.length()) {
            throw noFirstLine();
        }
        return b == '\r';
    }

    void beginField() {
        name.setLength(0);
        value.setLength(0);
    }

    /// @return whether the name is at its end
    boolean name(int b) {
        if (b == ':' && !name.isEmpty()) {
            isKept = OF_THE_HEAD.contains(name.toString());
            return true;
        }
        if (!isToken(b)) {
            throw noLine();
        }
        if (name.length() <= LONGEST_NAME) {
            name.append((char) (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b));
        }
        return false;
    }

    /// @return whether the value is at its end, but for its LF
    boolean value(int b) {
        if (b == '\r') {
            return true;
        }
        if (isControl(b)) {
            throw noLine();
        }
        if (isKept) {
            requireShort();
            value.append((char) b);
        }
        return false;
    }

    private void requireShort() {
        if (value.length() == LONGEST_KEPT) {
            throw new UsageFault("The header " + name + " is longer than " + LONGEST_KEPT + " bytes.");
        }
    }

    void endField() {
        switch (name.toString()) {
            case HOST -> {
                host = kept();
                hosts++;
            }
            case LENGTH -> {
                length = kept();
                lengths++;
            }
            case CODING -> {
                coding = kept();
                codings++;
            }
            default -> {}
        }
    }

    /// What says where a request ends, or for whom it is, stands before the body.
    void endTrailerField() {
        if (isKept) {
            throw new UsageFault("The header " + name + " stands behind the body: send it before, or not at all.");
        }
    }

    /// @return [#CHUNKED], or a number of bytes
    long bodyLength() {
        requireHost();
        if (codings > 0) {
            return chunked();
        }
        if (lengths > 1 || (lengths == 1 && !NUMBER.matcher(length).matches())) {
            throw new UsageFault("Content-Length must be there once at most, and be a decimal number of bytes.");
        }
        return lengths == 0 ? 0 : withBody(Long.parseLong(length));
    }

    private long chunked() {
        if (lengths > 0) {
            throw new UsageFault("Content-Length and Transfer-Encoding are both there: send one of them.");
        }
        if (codings > 1 || !coding.equals("chunked") || isOld()) {
            throw new UsageFault("Transfer-Encoding can be nothing but chunked here, once, in HTTP/1.1.");
        }
        return withBody(CHUNKED);
    }

    private long withBody(long bytes) {
        if (bytes != 0 && READING.contains(method.toString())) {
            throw new UsageFault(method + " takes no body here: put the question into the address.");
        }
        return bytes;
    }

    /// A client of HTTP/1.0 may leave the host out; browsers never do.
    private void requireHost() {
        if (hosts == 0 && !isOld()) {
            throw new UsageFault("The header Host is missing: HTTP/1.1 needs it.");
        }
        if (hosts > 1) {
            throw new UsageFault("The header Host is there " + hosts + " times: send it once.");
        }
        if (hosts == 1 && !AUTHORITY.matcher(host).matches()) {
            throw new UsageFault("'" + Texts.quotable(host) + "' is no host: send one such as localhost:8080.");
        }
        if (!isPath() && !isAllOfOptions()) {
            requireSameHost();
        }
    }

    private void requireSameHost() {
        Matcher address = ABSOLUTE.matcher(target);
        if (!address.matches() || !address.group(1).toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT))) {
            throw new UsageFault("The address must be a path, or begin with http:// and the host that the header Host"
                    + " names, too.");
        }
    }

    boolean isOld() {
        return version.toString().equals(HTTP_1_0);
    }

    private boolean isPath() {
        return !target.isEmpty() && target.charAt(0) == '/';
    }

    private boolean isAllOfOptions() {
        return target.toString().equals("*") && method.toString().equals("OPTIONS");
    }

    /// Without the spaces around it; tabs stay, because servers differ in what they make of them.
    private String kept() {
        int begin = 0;
        int end = value.length();
        while (begin < end && value.charAt(begin) == ' ') {
            begin++;
        }
        while (end > begin && value.charAt(end - 1) == ' ') {
            end--;
        }
        return value.substring(begin, end);
    }

    static UsageFault noLine() {
        return new UsageFault("A header is not 'Name: value' in one line that CR and LF end.");
    }

    private static UsageFault noFirstLine() {
        return new UsageFault(
                "The first line is not method, address and HTTP/1.1, one space between them, ended by CR" + " and LF.");
    }

    /// The tab apart.
    static boolean isControl(int b) {
        return (b < ' ' && b != '\t') || b == DELETE;
    }

    private static boolean isToken(int b) {
        return TOKEN.indexOf(b) >= 0;
    }
}
