package io.termatlas.bench.relevance;

import java.util.List;

/// How the people who ask speak and write.
///
/// @param alphabet the letters that a typo may bring
record Speech(Thesaurus thesaurus, Wordings wordings, Phonetics phonetics, String alphabet) {
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";

    /// @param synonyms in that language; may be empty
    static Speech of(String language, List<List<String>> synonyms) {
        String alphabet = switch (language) {
            case "ru", "uk", "bg" -> CYRILLIC;
            case "el" -> GREEK;
            default -> LATIN;
        };
        return new Speech(new Thesaurus(synonyms), Wordings.of(language), Phonetics.of(language), alphabet);
    }
}
