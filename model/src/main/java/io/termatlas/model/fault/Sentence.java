package io.termatlas.model.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the product tells its user, in parts: the settings and commands in it are named, not spelled, because their
/// spelling depends on where the sentence is read. A [Wording] makes a text of it.
public record Sentence(List<Part> parts) {
    /// A part of a sentence.
    public sealed interface Part permits Text, SettingName, CommandName, Variable {}

    /// Words that are the same everywhere.
    public record Text(String text) implements Part {}

    /// A setting under its name in the environment.
    public record Variable(SettingName setting) implements Part {}

    public Sentence {
        parts = List.copyOf(parts);
    }

    public static Sentence of(String text) {
        return new Sentence(List.of(new Text(text)));
    }

    public Sentence and(String text) {
        return and(new Text(text));
    }

    public Sentence and(Part part) {
        return and(new Sentence(List.of(part)));
    }

    public Sentence and(Sentence more) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(more.parts);
        return new Sentence(all);
    }

    /// The text with the keys of settings and commands, for logs and tests.
    @Override
    public String toString() {
        return parts.stream()
                .map(part -> switch (part) {
                    case Text text -> text.text();
                    case SettingName setting -> setting.key();
                    case CommandName command -> command.key();
                    case Variable variable -> "the environment";
                })
                .collect(Collectors.joining());
    }
}
