package io.termatlas.ingest.decode;

/// An object of a payload that is a term and is given up on, while the rest of its payload is read.
///
/// @param place  a JSON pointer to it; for a script of the page that is no JSON, where in it
/// @param slug   empty where none can be read
/// @param reason what is wrong with it
public record RejectedObject(String place, String slug, String reason) {

    /// What tells it from others of its payload: its slug, else its place.
    public String name() {
        return slug.isEmpty() ? "at " + place : slug;
    }
}
