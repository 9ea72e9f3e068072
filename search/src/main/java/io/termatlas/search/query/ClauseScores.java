package io.termatlas.search.query;

import io.termatlas.search.entry.NameForm;

/// What each clause is worth. One table, because only the proportions mean something.
///
/// All that is not a name's equality comes to less than 500: nearly the name 170, all words 120, a question's words 55,
/// some words 60, added up. So whoever bears the name comes first. A beginning has more than all of that, 300, and
/// nothing is added to it: among the names that begin as was typed, no word decides.
public final class ClauseScores {
    /// Points for words that all stand in the name, as its only words.
    public static final double WORDS = 60;

    /// The share of that for a word in any form; the rest goes to the very form that was typed.
    public static final float INFLECTED = 0.3f;

    static final double MEANT = 560;
    static final double SYNONYM = 540;
    public static final double QUESTION = 520;
    static final double SAME_SPELLING = 600;
    static final double SAME_STEMS = 580;
    static final double BEGINS = 300;
    /// More for a beginning that is the same with its spaces and signs, and more for one with its capitals, too.
    static final double SIGNS = 8;
    static final double CAPITALS = 12;
    static final double OTHER_NAME_BEGINS = 270;
    /// What may be meant, where a name begins as the whole query does: the subject of a question, another form of a
    /// word.
    static final double BESIDE_BEGINNING = 290;
    static final double ONE_SLIP = 170;
    static final double TWO_SLIPS = 130;
    /// Less for another name that was nearly typed than for the name.
    public static final double OTHER_NAME_NEARLY = 5;
    static final double INITIALS = 90;
    static final double HOLDS = 50;
    static final double ASKS = 55;
    static final double ALL_WORDS = 60;
    static final double NAME_WORD_BEGINS = 30;
    static final double SOME_WORDS = 60;

    private static final double SUBJECT = 0.9;

    private ClauseScores() {}

    static double equality(NameForm form, boolean literally) {
        double worth = switch (form) {
            case WRITTEN -> 1000;
            case ACRONYM -> 950;
            case CASELESS -> 900;
            case NAME -> 800;
            case SLUG -> 700;
            case ALIAS -> 660;
            case SPELLING -> SAME_SPELLING;
            case STEMS -> SAME_STEMS;
            case INITIALS -> INITIALS;
        };
        return literally ? worth : worth * SUBJECT;
    }

    static double slips(int slips) {
        return slips == 1 ? ONE_SLIP : TWO_SLIPS;
    }
}
