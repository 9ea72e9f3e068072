package io.termatlas.derive.mention;

import java.util.ArrayList;
import java.util.List;

/// All names of a glossary by which a text may speak of its terms. Names are added first, in the order of the keys of
/// their terms; then texts are looked through.
///
/// For one thread.
final class Lexicon {
    /// Words of a name behind these are not looked for.
    private static final int LONGEST_NAME = 24;

    private final WordBreaks breaks = new WordBreaks();
    private final WordIds wordIds;
    private final NameTree tree = new NameTree();
    private final int[] words = new int[LONGEST_NAME];
    private final List<Name> names = new ArrayList<>();

    /// What is found under the same words: names that differ in capitals, signs or endings, of one term or several.
    ///
    /// @param targets the terms that bear it, in the order in which they were added
    /// @param forms   as written, one a target
    record Name(List<Integer> targets, List<String> forms, NameShape shape) {
        private static Name first(int target, String form, int words) {
            return new Name(
                    new ArrayList<>(List.of(target)), new ArrayList<>(List.of(form)), NameShape.of(form, words));
        }
    }

    Lexicon(Stems stems) {
        this.wordIds = new WordIds(stems);
    }

    /// @param target the number of the term that bears the name; numbers rise with the keys of the terms
    void add(int target, String name) {
        breaks.split(name);
        int count = breaks.size();
        if (count == 0 || count > LONGEST_NAME) {
            return;
        }
        for (int i = 0; i < count; i++) {
            words[i] = wordIds.of(name, breaks.start(i), breaks.end(i));
        }
        int number = tree.add(words, count, names.size());
        if (number == names.size()) {
            names.add(Name.first(target, name, count));
            return;
        }
        Name known = names.get(number);
        if (!known.targets().contains(target)) {
            known.targets().add(target);
            known.forms().add(name);
        }
    }

    /// To be called once, after the last name.
    void close() {
        wordIds.close();
    }

    int names() {
        return names.size();
    }

    Name name(int number) {
        return names.get(number);
    }

    WordIds wordIds() {
        return wordIds;
    }

    NameTree tree() {
        return tree;
    }
}
