package io.termatlas.app.command;

import io.termatlas.model.Slug;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A slug as it is typed.
final class SlugParameter implements ITypeConverter<Slug> {
    @Override
    public Slug convert(String text) {
        try {
            return Slug.of(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
