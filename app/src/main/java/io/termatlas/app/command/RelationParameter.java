package io.termatlas.app.command;

import io.termatlas.model.Relation;
import io.termatlas.model.fault.UsageFault;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A relation as it is typed.
final class RelationParameter implements ITypeConverter<Relation> {
    @Override
    public Relation convert(String value) {
        try {
            return Relation.get(value);
        } catch (UsageFault e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
