package io.termatlas.search.query;

import io.termatlas.search.entry.NameForm;

/// The score of each clause, in one table because only the proportions matter.
///
/// All clauses but equal names add up to less than 500: a typo in the name 170, all words 120, a question's words 55,
/// some words 60. So a term with the typed name comes first. A prefix of a name scores more than all of these, 300,
/// and nothing is added to it: among names with the same prefix no word decides.
public final class ClauseScores {
    /// The score of words that all stand in the name and are its only words.
    public static final double WORDS = 60;

    /// The share of that for a word in any form; the rest goes to the very form that was typed.
    public static final float INFLECTED = 0.3f;

    static final double MEANT = 560;
    static final double SYNONYM = 540;
    public static final double QUESTION = 520;
    static final double SAME_SPELLING = 600;
    static final double SAME_STEMS = 580;
    /// Added for each name that is less like what was typed, of those with the same stems.
    private static final double MORE_ALIKE = 1;
    static final double BEGINS = 300;
    /// Added for a prefix with the same spaces and signs, and for one with the same capitals, too.
    static final double SIGNS = 8;
    static final double CAPITALS = 12;
    static final double OTHER_NAME_BEGINS = 270;
    /// What may be meant, where a name begins as the whole query does: the subject of a question, another form of a
    /// word.
    static final double BESIDE_PREFIX = 290;
    static final double ONE_TYPO = 170;
    static final double TWO_TYPOS = 130;
    /// Less for another name that was nearly typed than for the name.
    public static final double OTHER_NAME_NEARLY = 5;
    /// A typo in what is not typed to its end.
    private static final double BEGINS_NEARLY = 140;
    /// Less for each likelier name.
    private static final double LIKELIER = 0.25;
    static final double INITIALS = 90;
    /// The words of a name in another order, and as they were typed.
    static final double ANOTHER_ORDER = 260;

    static final double ANOTHER_ORDER_AS_TYPED = 264;
    /// All words of the query are words of the names; the same where some of them were corrected.
    static final double ALL_IN_NAME = 200;
    static final double ALL_IN_NAME_CORRECTED = 165;
    /// A name within a longer query: by its share of the query's words, from a half to nearly all of them.
    private static final double WITHIN = 70;
    private static final double SHARE_WITHIN = 110;
    /// Less where it has only the stems of a name: "oversight bank" is about a bank, no banking.
    private static final double STEMS_WITHIN = 10;
    /// Either of two names that are compared, and what is added for the one of more words.
    private static final double COMPARED = 230;

    private static final double LONGER_COMPARED = 25;
    /// A name, and nothing else but the category of its term.
    static final double IN_CATEGORY = 225;
    static final double HOLDS = 50;
    static final double ASKS = 55;
    static final double ALL_WORDS = 60;
    static final double NAME_WORD_BEGINS = 30;
    static final double SOME_WORDS = 60;

    private static final double SUBJECT = 0.9;

    private ClauseScores() {}

    static double equality(NameForm form, boolean literally) {
        double score = switch (form) {
            case WRITTEN -> 1000;
            case ACRONYM -> 950;
            case CASELESS -> 900;
            case NAME -> 800;
            case SLUG -> 700;
            case ALIAS -> 660;
            case SPELLING -> SAME_SPELLING;
            case STEMS -> SAME_STEMS;
            case ORDERLESS -> ANOTHER_ORDER;
            case INITIALS -> INITIALS;
        };
        return literally ? score : score * SUBJECT;
    }

    /// Of a name with the same stems.
    ///
    /// @param others how many of those that are looked at are less like what was typed
    static double inflected(double sameStems, int others) {
        return sameStems + MORE_ALIKE * (others + 1);
    }

    static double within(NameForm form, double share) {
        double score = WITHIN + SHARE_WITHIN * share;
        return form == NameForm.STEMS ? score - STEMS_WITHIN : score;
    }

    /// @param place among the names that begin nearly so, the likeliest first
    static double beginsNearly(int place) {
        return BEGINS_NEARLY - LIKELIER * place;
    }

    static double compared(boolean longest) {
        return longest ? COMPARED + LONGER_COMPARED : COMPARED;
    }

    static double typos(int edits) {
        return edits == 1 ? ONE_TYPO : TWO_TYPOS;
    }
}
