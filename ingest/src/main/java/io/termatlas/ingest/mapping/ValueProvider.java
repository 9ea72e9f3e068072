package io.termatlas.ingest.mapping;

import com.jayway.jsonpath.spi.json.AbstractJsonProvider;
import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.MapValue;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar;
import io.termatlas.ingest.devalue.Scalar.BigInt;
import io.termatlas.ingest.devalue.Scalar.Bool;
import io.termatlas.ingest.devalue.Scalar.Boxed;
import io.termatlas.ingest.devalue.Scalar.Date;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Num;
import io.termatlas.ingest.devalue.Scalar.Opaque;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.SetValue;
import io.termatlas.ingest.devalue.SparseArray;
import io.termatlas.ingest.devalue.Value;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows JsonPath the values of a payload as they are, shared ones and cycles included; nothing is converted. Sets
/// and sparse arrays are lists, maps with texts as keys are objects.
final class ValueProvider extends AbstractJsonProvider {
    private static final int CHARACTERS_A_STEP = 16;

    /// JsonPath writes the whole path of each value that it looks at, so fields with longer names are left out.
    private static final int LONGEST_NAME = 200;

    private final Lookup lookup;

    ValueProvider(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public boolean isMap(Object value) {
        return value instanceof ObjectValue || value instanceof MapValue;
    }

    /// JsonPath gathers results in a Java list, which counts as an array, too.
    @Override
    public boolean isArray(Object value) {
        return value instanceof ArrayValue
                || value instanceof SetValue
                || value instanceof SparseArray
                || value instanceof List;
    }

    @Override
    public int length(Object value) {
        return value instanceof Composite composite ? composite.size() : ((List<?>) value).size();
    }

    @Override
    public Iterable<?> toIterable(Object value) {
        if (value instanceof Composite composite) {
            lookup.spend(1L + composite.size());
            return composite.parts();
        }
        return (List<?>) value;
    }

    @Override
    public Object getArrayIndex(Object value, int index) {
        lookup.spend(1);
        if (value instanceof Composite composite) {
            if (index < 0 || index >= composite.size()) {
                throw new IndexOutOfBoundsException(index);
            }
            return composite.part(index);
        }
        return ((List<?>) value).get(index);
    }

    /// Without names that are too long, and without fields that are undefined, because JsonPath takes every
    /// field that has a name to have a value.
    @Override
    public Collection<String> getPropertyKeys(Object value) {
        List<String> keys = new ArrayList<>();
        if (value instanceof ObjectValue object) {
            for (int i = 0; i < object.size(); i++) {
                add(object.name(i), object.part(i), keys);
            }
        } else if (value instanceof MapValue map) {
            map.forEach((key, held) -> {
                if (key instanceof Text text) {
                    add(text.value(), held, keys);
                }
            });
        }
        return keys;
    }

    private void add(String key, Value held, List<String> keys) {
        lookup.spend(1);
        if (key.length() <= LONGEST_NAME && !held.equals(Nothing.UNDEFINED)) {
            keys.add(key);
        }
    }

    @Override
    public Object getMapValue(Object value, String key) {
        lookup.spend(1);
        Value found = value instanceof MapValue map ? held(map, key) : ((ObjectValue) value).get(key);
        return found.equals(Nothing.UNDEFINED) ? UNDEFINED : found;
    }

    private Value held(MapValue map, String key) {
        lookup.spend(map.size());
        for (int i = 0; i < map.size(); i += 2) {
            if (map.part(i) instanceof Text text && text.value().equals(key)) {
                return map.part(i + 1);
            }
        }
        return Nothing.UNDEFINED;
    }

    /// JsonPath stores the path of each result in a list here. The paths are not used, so an empty text takes
    /// their place and saves the memory; the list keeps its length.
    @Override
    public void setArrayIndex(Object array, int index, Object value) {
        if (value instanceof String path) {
            lookup.spend(1 + path.length() / CHARACTERS_A_STEP);
            super.setArrayIndex(array, index, "");
        } else {
            super.setArrayIndex(array, index, value);
        }
    }

    /// The value as a filter compares it.
    @Override
    public @Nullable Object unwrap(Object value) {
        return value instanceof Scalar scalar ? plain(scalar) : value;
    }

    private static @Nullable Object plain(Scalar scalar) {
        return switch (scalar) {
            case Nothing nothing -> null;
            case Text text -> text.value();
            case Bool bool -> bool.value();
            case Num number -> number(number.value());
            case BigInt number -> number.digits();
            case Date date -> date.iso();
            case Opaque opaque -> opaque.text();
            case Boxed boxed -> plain(boxed.value());
            case Scalar.RegExp expression -> expression.source();
            case Scalar.Buffer buffer -> buffer.kind();
            case Scalar.View view -> view.kind();
        };
    }

    private static Object number(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).stripTrailingZeros() : Double.toString(value);
    }

    @Override
    public Object createArray() {
        return new ArrayList<>();
    }

    @Override
    public Object createMap() {
        throw new UnsupportedOperationException("a path that picks several names makes an object of its own");
    }

    @Override
    public Object parse(String json) {
        throw new UnsupportedOperationException("values are there already");
    }

    @Override
    public Object parse(InputStream json, String charset) {
        throw new UnsupportedOperationException("values are there already");
    }

    @Override
    public String toJson(Object value) {
        throw new UnsupportedOperationException("values stay values");
    }
}
