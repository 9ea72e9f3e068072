package io.termatlas.ingest.run;

/// How a payload comes to give a slug to a name. The later of two counts where one statement is made in both ways.
enum Naming {
    /// the payload states no slug: it is the name, spelled
    SPELLED,
    /// the payload states the slug
    STATED,
    /// the payload gives the slug to another name, too
    SHARED;

    Naming and(Naming other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
