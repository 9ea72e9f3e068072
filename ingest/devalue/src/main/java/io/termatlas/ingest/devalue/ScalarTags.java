package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.BigInt;
import io.termatlas.ingest.devalue.Scalar.Bool;
import io.termatlas.ingest.devalue.Scalar.Boxed;
import io.termatlas.ingest.devalue.Scalar.Buffer;
import io.termatlas.ingest.devalue.Scalar.Date;
import io.termatlas.ingest.devalue.Scalar.Opaque;
import io.termatlas.ingest.devalue.Scalar.RegExp;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Scalar.View;
import io.termatlas.ingest.devalue.Table.Kind;
import java.nio.charset.StandardCharsets;

/// Reads the tags that stand for a value without parts.
final class ScalarTags {
    private static final String FLAGS = "dgimsuvy";

    private final Table table;

    ScalarTags(Table table) {
        this.table = table;
    }

    /// An argument that is no text makes an invalid date.
    Date date(Tag tag) {
        return new Date(tag.isText(0) ? tag.text(0) : "");
    }

    /// The pattern is not compiled, its flags are checked.
    RegExp regExp(Tag tag) {
        String source = tag.isText(0) ? tag.text(0) : "";
        String flags = tag.has(1) ? tag.text(1) : "";
        if (!areFlags(flags)) {
            throw tag.fault("has flags that JavaScript does not know");
        }
        return new RegExp(source, flags);
    }

    private static boolean areFlags(String flags) {
        return flags.chars().allMatch(flag -> FLAGS.indexOf(flag) >= 0)
                && flags.chars().distinct().count() == flags.length()
                && !(flags.contains("u") && flags.contains("v"));
    }

    BigInt bigInt(Tag tag) {
        if (tag.isText(0)) {
            return new BigInt(WholeNumbers.parse(tag.text(0))
                    .orElseThrow(() -> tag.fault("is no whole number, or one that is too long")));
        }
        if (tag.isNumber(0)) {
            return new BigInt(
                    WholeNumbers.of(tag.number(0)).orElseThrow(() -> tag.fault("is a number that is not whole")));
        }
        if (tag.isWord(0, "true") || tag.isWord(0, "false")) {
            return new BigInt(tag.isWord(0, "true") ? "1" : "0");
        }
        throw tag.fault("has no text as argument 0");
    }

    Opaque plain(Tag tag) {
        return new Opaque(tag.name(), tag.text(0));
    }

    Buffer buffer(Tag tag) {
        return buffer(tag, tag.text(0));
    }

    private static Buffer buffer(Tag tag, String base64) {
        if (!Base64Text.isLegal(base64)) {
            throw tag.fault("is no Base64");
        }
        return new Buffer(base64);
    }

    /// Up to 5.2.0 devalue wrote the bytes in place, without a buffer.
    ///
    /// @param shared gives the one value of an entry
    View view(Tag tag, Graph shared) {
        Buffer buffer = tag.isText(0) ? buffer(tag, tag.text(0)) : sharedBuffer(tag, shared);
        return Views.of(tag, buffer);
    }

    private Buffer sharedBuffer(Tag view, Graph shared) {
        int index = indexOf(view);
        if (table.kind(index) == Kind.TAG && new Tag(table, index).kind() == TagKind.BUFFER) {
            return (Buffer) shared.at(index);
        }
        throw view.fault("shows something that is no ArrayBuffer");
    }

    /// Up to 5.2 devalue wrote a boxed text or boolean in place.
    Boxed boxed(Tag tag) {
        if (tag.isText(0)) {
            return new Boxed(new Text(tag.text(0)));
        }
        if (tag.isWord(0, "true") || tag.isWord(0, "false")) {
            return new Boxed(new Bool(tag.isWord(0, "true")));
        }
        int reference = tag.reference(0);
        return new Boxed(Reference.isNumber(reference) ? Reference.sentinel(reference) : primitive(tag));
    }

    private Scalar primitive(Tag box) {
        int index = indexOf(box);
        return switch (table.kind(index)) {
            case TEXT -> new Text(table.textOf(index));
            case NUMBER -> new Scalar.Num(table.numberOf(index));
            case TRUE -> new Bool(true);
            case FALSE -> new Bool(false);
            case TAG -> boxedBigInt(box, new Tag(table, index));
            case NULL, OBJECT, ARRAY, SPARSE -> throw box.fault("holds something that is no primitive");
        };
    }

    private Scalar boxedBigInt(Tag box, Tag tag) {
        if (tag.kind() != TagKind.BIG_INT) {
            throw box.fault("holds something that is no primitive");
        }
        return bigInt(tag);
    }

    /// Nuxt writes what a falsy ref holds as JSON, with two words of its own.
    ///
    /// @param held the text that the chain of references from the argument ends at
    Value emptyRef(Tag tag, int held) {
        if (!Reference.isIndex(held) || table.kind(held) != Kind.TEXT) {
            throw tag.fault("refers to something that is no text");
        }
        String json = table.textOf(held);
        return switch (json) {
            case "_" -> Scalar.Nothing.UNDEFINED;
            case "0n" -> new BigInt("0");
            default -> json(tag, json);
        };
    }

    private static Value json(Tag tag, String json) {
        try {
            return PlainJson.read(json.getBytes(StandardCharsets.UTF_8), json.length() + 1);
        } catch (DevalueFault fault) {
            throw tag.fault("holds something that is no JSON");
        }
    }

    private int indexOf(Tag tag) {
        int reference = tag.reference(0);
        if (!Reference.isIndex(reference)) {
            throw tag.fault("refers to no entry");
        }
        if (Reference.isPast(reference, table.addressable())) {
            throw Verification.past(reference, table, tag.entry());
        }
        return reference;
    }
}
