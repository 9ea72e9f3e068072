package io.termatlas.search.query;

/// What each clause is worth. One table, because only the proportions mean something.
///
/// All that is not a name's equality adds up to less than 500: a beginning 220, its brevity 50, all words 60, their
/// prominence 60 or little more, a word of the name begun 45, some words 25. So whoever bears the name comes first.
public final class Worth {
    /// Points for a name that begins as typed, on top of what its form is worth: half of it for a name typed whole,
    /// less for a longer one.
    public static final double BREVITY = 100;
    /// Points for words that all stand in the name, as its only words.
    public static final double WORDS = 60;

    static final double ALL_WORDS = 60;
    static final double NAME_WORD_BEGINS = 45;
    static final double SOME_WORDS = 25;
    static final double ONE_SLIP = 220;
    static final double TWO_SLIPS = 180;

    private static final double SUBJECT = 0.8;

    private Worth() {}

    static double equality(NameForm form, boolean literally) {
        double worth = switch (form) {
            case WRITTEN -> 1000;
            case CASELESS -> 900;
            case NAME -> 800;
            case SLUG -> 700;
            case ALIAS -> 650;
        };
        return literally ? worth : worth * SUBJECT;
    }

    static double beginning(NameForm form) {
        return switch (form) {
            case WRITTEN, CASELESS, NAME -> 220;
            case SLUG -> 200;
            case ALIAS -> 190;
        };
    }
}
