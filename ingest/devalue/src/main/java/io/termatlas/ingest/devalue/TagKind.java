package io.termatlas.ingest.devalue;

/// What the name of a type says about its arguments.
enum TagKind {
    DATE,
    SET,
    MAP,
    REG_EXP,
    BOXED,
    BIG_INT,
    NULL_PROTOTYPE,
    /// One text, carried as it is.
    PLAIN,
    BUFFER,
    /// A reference to an ArrayBuffer; devalue 5.1 to 5.2.0 wrote the Base64 itself.
    VIEW,
    /// Nuxt's ref to a falsy value, as JSON text.
    EMPTY_REF,
    /// Pinia's empty object that stands for "not from the server".
    SKIP_HYDRATE,
    /// SvelteKit's promise: a value that a later line brings, under a number.
    PROMISE,
    /// Its value is that of its argument.
    TRANSPARENT,
    /// A type of the site's own: read like a transparent one, with a warning.
    UNKNOWN;

    static TagKind of(String name) {
        return switch (name) {
            case "Date" -> DATE;
            case "Set" -> SET;
            case "Map" -> MAP;
            case "RegExp" -> REG_EXP;
            case "Object" -> BOXED;
            case "BigInt" -> BIG_INT;
            case "null" -> NULL_PROTOTYPE;
            case "URL", "URLSearchParams" -> PLAIN;
            case "Temporal.Duration",
                    "Temporal.Instant",
                    "Temporal.PlainDate",
                    "Temporal.PlainTime",
                    "Temporal.PlainDateTime",
                    "Temporal.PlainMonthDay",
                    "Temporal.PlainYearMonth",
                    "Temporal.ZonedDateTime" -> PLAIN;
            case "ArrayBuffer" -> BUFFER;
            case "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Float16Array" -> VIEW;
            case "Int32Array", "Uint32Array", "Float32Array", "Float64Array" -> VIEW;
            case "BigInt64Array", "BigUint64Array", "DataView" -> VIEW;
            case "EmptyRef", "EmptyShallowRef" -> EMPTY_REF;
            case "skipHydrate" -> SKIP_HYDRATE;
            case "Promise" -> PROMISE;
            case "ShallowReactive", "Reactive", "ShallowRef", "Ref", "NuxtError", "Island" -> TRANSPARENT;
            default -> UNKNOWN;
        };
    }

    /// Whether the type is one that the site, or what it is made with, adds to the devalue library's own.
    boolean isCustom() {
        return switch (this) {
            case EMPTY_REF, SKIP_HYDRATE, PROMISE, TRANSPARENT, UNKNOWN -> true;
            case DATE, SET, MAP, REG_EXP, BOXED, BIG_INT, NULL_PROTOTYPE, PLAIN, BUFFER, VIEW -> false;
        };
    }

    boolean isReadThrough() {
        return this == TRANSPARENT || this == UNKNOWN;
    }
}
