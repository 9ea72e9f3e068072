package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.BigInt;
import io.termatlas.ingest.devalue.Scalar.Bool;
import io.termatlas.ingest.devalue.Scalar.Boxed;
import io.termatlas.ingest.devalue.Scalar.Date;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Num;
import io.termatlas.ingest.devalue.Scalar.Opaque;
import io.termatlas.ingest.devalue.Scalar.RegExp;
import io.termatlas.ingest.devalue.Scalar.Text;
import java.util.regex.Pattern;

/// Reads the tags that stand for a value without parts.
final class ScalarTags {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

    private final Entries entries;

    ScalarTags(Entries entries) {
        this.entries = entries;
    }

    Scalar date(Tag tag) {
        return new Date(tag.text(0));
    }

    Scalar regExp(Tag tag) {
        return new RegExp(tag.text(0), tag.size() > 1 ? tag.text(1) : "");
    }

    Scalar bigInt(Tag tag) {
        if (!WHOLE_NUMBER.matcher(tag.text(0)).matches()) {
            throw tag.fault("is no whole number");
        }
        return new BigInt(tag.text(0));
    }

    Scalar plain(Tag tag) {
        return new Opaque(tag.name(), tag.text(0));
    }

    /// Holds the Base64 of the whole buffer, also when it shows only a part of it.
    Scalar view(Tag tag) {
        return new Opaque(tag.name(), tag.isText(0) ? tag.text(0) : buffer(tag));
    }

    private String buffer(Tag view) {
        if (target(view) instanceof Tag buffer && buffer.name().equals("ArrayBuffer")) {
            return buffer.text(0);
        }
        throw view.fault("shows something that is no ArrayBuffer");
    }

    /// Up to 5.2 devalue wrote a boxed string or boolean in place.
    Scalar boxed(Tag tag) {
        if (tag.size() > 0
                && (tag.arguments().getFirst() instanceof Text
                        || tag.arguments().getFirst() instanceof Bool)) {
            return new Boxed(tag.arguments().getFirst());
        }
        int reference = tag.reference(0);
        return new Boxed(Reference.isIndex(reference) ? primitive(tag) : boxable(tag, reference));
    }

    private Scalar primitive(Tag box) {
        Entry entry = target(box);
        if (entry instanceof Entry.Literal literal && literal.value() != Nothing.NULL) {
            return literal.value();
        }
        if (entry instanceof Tag tag && tag.kind() == Tag.Kind.BIG_INT) {
            return bigInt(tag);
        }
        throw box.fault("holds something that is no primitive");
    }

    private static Scalar boxable(Tag box, int reference) {
        if (reference == Reference.UNDEFINED) {
            throw box.fault("holds nothing");
        }
        return Reference.sentinel(reference, box.entry());
    }

    /// Nuxt writes what a falsy ref holds as JSON, with two words of its own.
    Scalar emptyRef(Tag tag) {
        if (!(target(tag) instanceof Entry.Literal literal && literal.value() instanceof Text json)) {
            throw tag.fault("refers to something that is no text");
        }
        return switch (json.value()) {
            case "_" -> Nothing.UNDEFINED;
            case "null" -> Nothing.NULL;
            case "false" -> new Bool(false);
            case "0" -> new Num(0);
            case "0n" -> new BigInt("0");
            case "\"\"" -> new Text("");
            default -> throw tag.fault("is not empty");
        };
    }

    private Entry target(Tag tag) {
        int reference = tag.reference(0);
        if (!Reference.isIndex(reference)) {
            throw tag.fault("refers to no entry");
        }
        return entries.get(entries.inRange(reference, tag.entry()));
    }
}
