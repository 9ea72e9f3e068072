package io.termatlas.ingest.source;

import io.termatlas.model.Slug;
import io.termatlas.model.Texts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Where payloads come from, as the user named it; checked, not opened.
public sealed interface Source {

    /// Its place on the command line, from 0; of two full statements about a term the later source wins.
    int ordinal();

    /// As the user named it, without secrets.
    String name();

    /// Whether the source has stated everything once it has ended without an error of its own.
    default boolean isWhole() {
        return switch (this) {
            case Folder folder -> true;
            case Archive archive -> true;
            case Site site -> true;
            case SingleFile file -> false;
            case Endpoint endpoint -> false;
            case Batch batch -> batch.isEnd() && batch.statement().isWhole();
            case Posted posted -> false;
            case Kept kept -> false;
        };
    }

    /// The names of the sources, for a message.
    static String names(List<Source> sources) {
        return String.join(", ", sources.stream().map(Source::name).toList());
    }

    /// Whether all of them are read from the web.
    static boolean areAddresses(List<Source> sources) {
        return sources.stream().allMatch(source -> source instanceof Site);
    }

    /// A source on this machine's disk.
    sealed interface OnDisk extends Source permits Folder, SingleFile, Archive {
        Path path();

        @Override
        default String name() {
            return path().toString();
        }
    }

    /// A folder that a site's build wrote.
    record Folder(int ordinal, Path path) implements OnDisk {}

    /// One payload by itself.
    record SingleFile(int ordinal, Path path) implements OnDisk {}

    /// The same folder, packed.
    record Archive(int ordinal, Path path, ArchiveFormat format) implements OnDisk {}

    /// A site that is published on the web.
    ///
    /// @param address absolute, http or https, without user name, query and fragment; its path ends with `/`
    record Site(int ordinal, URI address) implements Source {
        @Override
        public String name() {
            return address.toString();
        }
    }

    /// A Camel endpoint such as `kafka:terms?brokers=localhost:9092`. It delivers in batches, see [Batch].
    record Endpoint(int ordinal, String uri) implements Source {
        private static final Pattern USER = Pattern.compile("(?<=//)[^/@]*@");

        /// Without the parameters, where passwords stand.
        @Override
        public String name() {
            int query = uri.indexOf('?');
            return Texts.quotable(
                    USER.matcher(query < 0 ? uri : uri.substring(0, query)).replaceAll(""));
        }

        /// The names of its parameters, without their values.
        public List<String> parameters() {
            int query = uri.indexOf('?');
            return query < 0
                    ? List.of()
                    : Pattern.compile("&")
                            .splitAsStream(uri.substring(query + 1))
                            .map(parameter -> parameter.replaceFirst("=.*", ""))
                            .toList();
        }
    }

    /// Payloads that an endpoint has delivered, in the order of their arrival.
    ///
    /// @param since when the oldest of them was sent; null where none tells
    /// @param statement what the endpoint has said before
    /// @param end       that the statement ends behind these payloads; null when it goes on
    record Batch(
            Endpoint endpoint,
            List<Payload> payloads,
            @Nullable Instant since,
            Statement statement,
            @Nullable StatementEnd end)
            implements Source {
        public Batch {
            payloads = List.copyOf(payloads);
        }

        public Batch(Endpoint endpoint, List<Payload> payloads) {
            this(endpoint, payloads, null, new Statement(), null);
        }

        /// Whether the statement ends with it.
        public boolean isEnd() {
            return end != null;
        }

        @Override
        public int ordinal() {
            return endpoint.ordinal();
        }

        @Override
        public String name() {
            return endpoint.name();
        }
    }

    /// What a client wants at once: payloads, in its order, and terms to be gone.
    ///
    /// @param name of the way that they came
    record Posted(String name, List<Sent> sent, Set<Slug> withdrawn) implements Source {
        public Posted {
            sent = List.copyOf(sent);
            withdrawn = Set.copyOf(withdrawn);
        }

        /// Payloads alone.
        public static Posted of(String name, List<Sent> sent) {
            return new Posted(name, sent, Set.of());
        }

        @Override
        public int ordinal() {
            return 0;
        }

        /// Of two full statements about a term the later one wins.
        public List<Payload> payloads() {
            return IntStream.range(0, sent.size())
                    .<Payload>mapToObj(index -> sent.get(index).payload(this, index))
                    .toList();
        }
    }

    /// One payload of a client.
    ///
    /// @param place where the client says that it lies in its site, as [PagePath] tells it
    /// @param bytes handed on, not copied: nobody may change them
    @SuppressWarnings("ArrayRecordComponent")
    record Sent(Optional<String> place, byte[] bytes) {
        private HeldPayload payload(Posted source, int ordinal) {
            return HeldPayload.posted(source, place, ordinal, bytes);
        }
    }

    /// Payloads that are kept here, to be read again; none for a run that reads nothing.
    ///
    /// @param name where they came from
    record Kept(String name, List<Payload> payloads) implements Source {
        public Kept {
            payloads = List.copyOf(payloads);
        }

        @Override
        public int ordinal() {
            return 0;
        }
    }
}
