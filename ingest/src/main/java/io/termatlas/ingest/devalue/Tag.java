package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.Num;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.PayloadFault;
import java.util.List;

/// An array that begins with the name of a type: `["Date","2026-11-23T00:00:00.000Z"]`.
///
/// @param entry the index of the entry that it is, for the place of a fault
record Tag(int entry, String name, List<Scalar> arguments) implements Entry {

    Kind kind() {
        return Kind.of(name);
    }

    int size() {
        return arguments.size();
    }

    boolean isText(int position) {
        return position < size() && arguments.get(position) instanceof Text;
    }

    String text(int position) {
        if (position < size() && arguments.get(position) instanceof Text text) {
            return text.value();
        }
        throw fault("has no text as argument " + position);
    }

    int reference(int position) {
        if (position < size() && arguments.get(position) instanceof Num number) {
            return Reference.of(number.value());
        }
        throw fault("has no index as argument " + position);
    }

    /// Refuses an odd number of arguments.
    Tag inPairs() {
        if (size() % 2 != 0) {
            throw fault("has a key without a value");
        }
        return this;
    }

    PayloadFault fault(String reason) {
        return new PayloadFault("entry " + entry, "the " + Texts.quotable(name) + " " + reason);
    }

    /// What the name of a type tells of its arguments.
    enum Kind {
        DATE,
        SET,
        MAP,
        REG_EXP,
        BOXED,
        BIG_INT,
        NULL_PROTOTYPE,
        /// One text.
        PLAIN,
        /// A reference to an ArrayBuffer; devalue 5.1 to 5.2.0 wrote the Base64 itself.
        VIEW,
        /// Nuxt's ref to something falsy, as a text.
        EMPTY_REF,
        /// Pinia's empty object that stands for "not from the server".
        SKIP_HYDRATE,
        /// Means what it refers to.
        TRANSPARENT,
        /// A site's own: read like a transparent one, with a warning.
        UNKNOWN;

        static Kind of(String name) {
            return switch (name) {
                case "Date" -> DATE;
                case "Set" -> SET;
                case "Map" -> MAP;
                case "RegExp" -> REG_EXP;
                case "Object" -> BOXED;
                case "BigInt" -> BIG_INT;
                case "null" -> NULL_PROTOTYPE;
                case "ArrayBuffer", "URL", "URLSearchParams" -> PLAIN;
                case "Temporal.Duration",
                        "Temporal.Instant",
                        "Temporal.PlainDate",
                        "Temporal.PlainTime",
                        "Temporal.PlainDateTime",
                        "Temporal.PlainMonthDay",
                        "Temporal.PlainYearMonth",
                        "Temporal.ZonedDateTime" -> PLAIN;
                case "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Float16Array" ->
                    VIEW;
                case "Int32Array", "Uint32Array", "Float32Array", "Float64Array" -> VIEW;
                case "BigInt64Array", "BigUint64Array", "DataView" -> VIEW;
                case "EmptyRef", "EmptyShallowRef" -> EMPTY_REF;
                case "skipHydrate" -> SKIP_HYDRATE;
                case "ShallowReactive", "Reactive", "ShallowRef", "Ref", "NuxtError", "Island" -> TRANSPARENT;
                default -> UNKNOWN;
            };
        }

        boolean isReadThrough() {
            return this == TRANSPARENT || this == UNKNOWN;
        }
    }
}
