package io.termatlas.model.fault;

/// Makes a text of a sentence, with settings and commands as the reader writes them. The port that `app` fills.
@FunctionalInterface
public interface Wording {
    /// With keys in place of spellings.
    Wording PLAIN = Sentence::toString;

    String say(Sentence sentence);
}
