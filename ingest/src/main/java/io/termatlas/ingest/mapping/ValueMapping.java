package io.termatlas.ingest.mapping;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.mapper.MappingProvider;
import java.util.List;
import java.util.Map;

/// What JsonPath compares of a list or an object in a filter: whether it is there, not what is in it.
final class ValueMapping implements MappingProvider {

    @Override
    public <T> T map(Object source, Class<T> targetType, Configuration configuration) {
        return targetType.cast(targetType.isAssignableFrom(List.class) ? List.of() : Map.of());
    }

    @Override
    public <T> T map(Object source, TypeRef<T> targetType, Configuration configuration) {
        throw new UnsupportedOperationException("no filter maps to a type with parameters");
    }
}
