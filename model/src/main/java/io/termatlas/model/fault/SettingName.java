package io.termatlas.model.fault;

import java.util.Locale;

/// A setting that a sentence names. `app` knows how the user writes it.
public enum SettingName implements Sentence.Part {
    /// the percentage of its terms that a glossary may lose in one run
    MAX_REMOVAL,
    /// the percentage of names that may fail the self-check of a run
    MAX_UNFINDABLE,
    /// that a run keeps the terms which no source states any more
    NO_PRUNE,
    /// that a run writes everything anew
    REBUILD,
    /// that a run goes on with a graph that another installation wrote
    TAKE_OVER,
    /// the glossary that a run writes
    GLOSSARY,
    /// whether sections that are called like a language make glossaries of their own
    LOCALES,
    /// which objects of a site are terms, and where what of them lies
    MAPPING,
    /// of a glossary
    LANGUAGE,
    /// of a glossary
    BASE_URL,
    /// the pages that a run leaves out
    EXCLUDE,
    /// that a payload with an unknown type is refused
    STRICT,
    /// the address of a Neo4j server that is there already
    NEO4J_URI,
    NEO4J_USERNAME,
    NEO4J_PASSWORD,
    NEO4J_DATABASE,
    /// the folder that the jars of the local Neo4j are taken from
    NEO4J_JARS;

    /// Its name in words, such as `max-removal`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
