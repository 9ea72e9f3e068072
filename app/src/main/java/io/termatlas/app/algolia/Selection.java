package io.termatlas.app.algolia;

import java.util.List;

/// Which attributes of a hit a client wants. A name stands for all that lies below it: `hierarchy` for
/// `hierarchy.lvl0`.
///
/// @param names `*` for all; `-name` beside it for all but that one
record Selection(List<String> names) {
    private static final String ALL = "*";

    static final Selection EVERYTHING = new Selection(List.of(ALL));

    Selection {
        names = List.copyOf(names);
    }

    boolean holds(String attribute) {
        if (names.stream().anyMatch(name -> name.startsWith("-") && covers(name.substring(1), attribute))) {
            return false;
        }
        return names.stream().anyMatch(name -> name.equals(ALL) || covers(name, attribute));
    }

    private static boolean covers(String name, String attribute) {
        return attribute.equals(name) || attribute.startsWith(name + ".");
    }
}
