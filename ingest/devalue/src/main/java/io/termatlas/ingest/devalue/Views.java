package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.Buffer;
import io.termatlas.ingest.devalue.Scalar.View;

/// Which part of its buffer a typed array or DataView shows, by the rules of JavaScript's constructors.
///
/// See <https://tc39.es/ecma262/#sec-initializetypedarrayfromarraybuffer>.
final class Views {
    private static final double LARGEST_INDEX = 9007199254740991.0;

    private Views() {}

    static View of(Tag tag, Buffer buffer) {
        int unit = unit(tag.name());
        long total = buffer.length();
        long offset = tag.isText(0) ? 0 : index(tag, 1);
        if (offset % unit != 0 || offset > total) {
            throw tag.fault("begins at a byte where it cannot begin");
        }
        if (tag.isText(0) || !tag.has(2)) {
            return new View(tag.name(), buffer, (int) offset, rest(tag, total, offset, unit));
        }
        long length = index(tag, 2);
        if (!tag.has(1) || length > (total - offset) / unit) {
            throw tag.fault("is longer than its buffer");
        }
        return new View(tag.name(), buffer, (int) offset, (int) length);
    }

    private static int rest(Tag tag, long total, long offset, int unit) {
        if (total % unit != 0) {
            throw tag.fault("shows a buffer that is no multiple of its elements");
        }
        return (int) ((total - offset) / unit);
    }

    /// What JavaScript takes for an index: nothing is 0, a fraction is cut off.
    private static long index(Tag tag, int position) {
        double number = tag.isNumber(position) ? tag.number(position) : tag.isWord(position, "true") ? 1 : 0;
        if (number <= -1 || number > LARGEST_INDEX) {
            throw tag.fault("has an offset or a length that is none");
        }
        return (long) number;
    }

    private static int unit(String type) {
        return switch (type) {
            case "Int16Array", "Uint16Array", "Float16Array" -> 2;
            case "Int32Array", "Uint32Array", "Float32Array" -> 4;
            case "Float64Array", "BigInt64Array", "BigUint64Array" -> 8;
            default -> 1;
        };
    }
}
