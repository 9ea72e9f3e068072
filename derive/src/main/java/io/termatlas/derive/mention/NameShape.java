package io.termatlas.derive.mention;

/// How a name is written, as far as it tells whether its words in a text mean the term: "GPU" nearly always does,
/// "work" hardly ever.
///
/// @param words      it has, at least 1
/// @param characters it has
/// @param digits     whether one of them is a digit
/// @param capitals   how capitals are spread over it
record NameShape(int words, int characters, boolean digits, Capitals capitals) {

    /// How a name uses capitals.
    enum Capitals {
        /// None.
        NONE(0),
        /// The first letter of the first word alone.
        FIRST(1),
        /// The first letter of several words.
        TITLE(2),
        /// Within a word.
        INNER(3),
        /// All letters.
        ALL(4);

        /// How many kinds there are.
        static final int COUNT = 5;

        private final int place;

        Capitals(int place) {
            this.place = place;
        }

        /// A number of its own, from 0 below [#COUNT].
        int place() {
            return place;
        }
    }

    static NameShape of(String name, int words) {
        return new NameShape(words, name.length(), name.chars().anyMatch(Character::isDigit), capitals(name));
    }

    /// Whether the name stands for itself only where it is written with the same capitals: "IT" is not "it".
    boolean isCaseBound() {
        return capitals == Capitals.ALL && words == 1;
    }

    private static Capitals capitals(String name) {
        int letters = 0;
        int capitals = 0;
        int initials = 0;
        boolean inWord = false;
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (Character.isLetter(character)) {
                letters++;
                if (Character.isUpperCase(character)) {
                    capitals++;
                    initials += inWord ? 0 : 1;
                }
            }
            inWord = Character.isLetterOrDigit(character);
        }
        if (capitals == 0) {
            return Capitals.NONE;
        } else if (capitals == letters) {
            return Capitals.ALL;
        } else if (capitals > initials) {
            return Capitals.INNER;
        }
        return initials > 1 ? Capitals.TITLE : Capitals.FIRST;
    }
}
