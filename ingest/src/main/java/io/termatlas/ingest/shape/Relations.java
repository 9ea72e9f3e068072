package io.termatlas.ingest.shape;

import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.model.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads in which relation a related term stands, as sites and thesauri write it: `broader`, `skos:narrower`,
/// `See also`, `BT`.
public final class Relations {
    private static final List<String> FIELDS = List.of("relation", "type", "rel");

    private Relations() {}

    /// Of an entry in a list of related terms. What says nothing, or something else, is related.
    public static Relation of(ObjectValue entry) {
        return field(entry).map(name -> of(entry.get(name))).orElse(Relation.RELATED);
    }

    /// The field of an entry that says it.
    public static Optional<String> field(ObjectValue entry) {
        return FIELDS.stream().filter(name -> find(entry.get(name)).isPresent()).findFirst();
    }

    /// What is none of ours means no more than related.
    public static Relation of(Value written) {
        return find(written).orElse(Relation.RELATED);
    }

    private static Optional<Relation> find(Value written) {
        return written instanceof Text text ? find(text.value()) : Optional.empty();
    }

    private static Optional<Relation> find(String written) {
        if (written.length() > 100) {
            return Optional.empty();
        }
        int prefix = Math.max(written.lastIndexOf(':'), Math.max(written.lastIndexOf('#'), written.lastIndexOf('/')));
        String word = written.substring(prefix + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (word) {
            case "related", "relatedterm", "isrelatedto", "rt" -> Optional.of(Relation.RELATED);
            case "broader", "broaderterm", "bt" -> Optional.of(Relation.BROADER);
            case "narrower", "narrowerterm", "nt" -> Optional.of(Relation.NARROWER);
            case "see", "seealso" -> Optional.of(Relation.SEE);
            default -> Optional.empty();
        };
    }
}
