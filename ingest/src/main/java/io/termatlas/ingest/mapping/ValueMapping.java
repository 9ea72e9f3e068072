package io.termatlas.ingest.mapping;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.mapper.MappingProvider;
import java.util.List;
import java.util.Map;

/// What JsonPath compares in a filter: of a list or an object only whether it is there, not its content.
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
