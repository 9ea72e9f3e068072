package io.termatlas.ingest.source;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells what a SOURCE on the command line is: an address, something on the disk, or a Camel endpoint, in this
/// order.
public final class SourceParser {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?:.*");
    private static final Pattern ENDPOINT = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.+");

    private final Path folder;

    /// @param folder the user's working folder
    public SourceParser(Path folder) {
        this.folder = folder;
    }

    /// @throws UsageFault when one of them cannot be read as a source
    public List<Source> parseAll(List<String> texts) {
        List<Source> sources = new ArrayList<>();
        for (String text : texts) {
            sources.add(parse(sources.size(), text));
        }
        return sources;
    }

    /// The source at the path.
    ///
    /// @throws UsageFault when there is nothing, or an archive of a kind that is not read
    public static Source at(int ordinal, Path path) {
        if (Files.notExists(path)) {
            throw nothingAt(path.toString());
        }
        if (Files.isDirectory(path)) {
            return new Source.Folder(ordinal, path);
        }
        String name = String.valueOf(path.getFileName());
        if (ArchiveFormat.isForeign(name)) {
            throw new UsageFault(
                    Texts.quotable(path.toString())
                            + " is packed in a way that is not read: unpack it, or pack it as .zip, .tar, .tar.gz or .tar.zst.");
        }
        return ArchiveFormat.find(name)
                .<Source>map(format -> new Source.Archive(ordinal, path, format))
                .orElseGet(() -> new Source.SingleFile(ordinal, path));
    }

    private Source parse(int ordinal, String text) {
        if (ADDRESS.matcher(text).matches()) {
            return new Source.Site(ordinal, address(text));
        }
        Optional<Path> path = path(text).filter(Files::exists);
        if (path.isPresent()) {
            return at(ordinal, path.get());
        }
        if (ENDPOINT.matcher(text).matches()) {
            return new Source.Endpoint(ordinal, text);
        }
        throw nothingAt(path(text).map(Path::toString).orElse(text));
    }

    private Optional<Path> path(String text) {
        try {
            return Optional.of(folder.resolve(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static URI address(String text) {
        try {
            URI uri = URI.create(text).normalize();
            if (uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return asFolder(uri);
            }
        } catch (IllegalArgumentException e) {
            throw noAddress(text, e);
        }
        throw noAddress(text, null);
    }

    private static URI asFolder(URI uri) {
        String path = uri.getRawPath();
        String slash = path.endsWith("/") ? "" : "/";
        return URI.create(uri.getScheme().toLowerCase(Locale.ROOT) + "://"
                + uri.getRawAuthority().toLowerCase(Locale.ROOT) + path + slash);
    }

    private static UsageFault noAddress(String text, @Nullable Throwable cause) {
        return new UsageFault(
                "'" + Texts.quotable(text)
                        + "' is no address of a site: use one such as https://example.org/docs, without user name, ? and #.",
                cause);
    }

    private static UsageFault nothingAt(String what) {
        return new UsageFault("There is nothing at " + Texts.quotable(what)
                + ": name the folder that the site's build wrote, such as .output/public, a payload, an archive,"
                + " the site's address, or a Camel endpoint.");
    }
}
