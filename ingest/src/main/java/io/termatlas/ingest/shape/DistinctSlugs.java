package io.termatlas.ingest.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Gives different slugs to the terms of one payload whose different names are spelled the same. The result depends on
/// the set of terms, not on their order.
///
/// A slug that the payload states stays. Of several names that give one slug, the one that the slug spells
/// keeps it; every other one gets a hyphen and four digits of its own digest, or more where these are the same,
/// too.
public final class DistinctSlugs {
    private static final int MOST_DIGITS = 64;

    private record Spelling(String slug, String name) {}

    private final Map<String, SortedSet<String>> stated = new HashMap<>();
    private final Map<String, SortedSet<String>> spelled = new HashMap<>();

    private DistinctSlugs(List<Draft> drafts, Map<String, String> known) {
        known.forEach((slug, name) -> {
            if (!NameSlug.of(name).equals(slug)) {
                stated.put(slug, new TreeSet<>(Set.of(name)));
            }
        });
        for (Draft draft : drafts) {
            if (draft.name().isEmpty()) {
                continue;
            }
            (draft.spelled() ? spelled : stated)
                    .computeIfAbsent(draft.slug(), slug -> new TreeSet<>())
                    .add(draft.name());
        }
    }

    /// For drafts that are all the terms of their payload.
    public static List<Draft> of(List<Draft> drafts) {
        return of(drafts, Map.of());
    }

    /// The drafts in their order. A related term that was found by its name gets the slug of the term with that name.
    ///
    /// @param known names of other terms of the payload, by slug; a draft that has the slug which
    /// such a name spells is the same term
    static List<Draft> of(List<Draft> drafts, Map<String, String> known) {
        if (drafts.stream().noneMatch(Draft::spelled)) {
            return drafts;
        }
        Map<Spelling, String> moved = new DistinctSlugs(drafts, known).moved();
        return moved.isEmpty()
                ? drafts
                : drafts.stream().map(draft -> apart(draft, moved)).toList();
    }

    private static Draft apart(Draft draft, Map<Spelling, String> moved) {
        String slug = draft.spelled()
                ? moved.getOrDefault(new Spelling(draft.slug(), draft.name()), draft.slug())
                : draft.slug();
        List<Draft.Related> related = draft.relatedTerms().stream()
                .map(other -> other.called().isEmpty()
                        ? other
                        : other.at(moved.getOrDefault(
                                new Spelling(other.slug(), Draft.seen(other.called())), other.slug())))
                .toList();
        return draft.named(slug, draft.spelled()).relatedTo(related);
    }

    /// The other slugs of those that cannot keep theirs.
    private Map<Spelling, String> moved() {
        List<Spelling> all = new ArrayList<>();
        Set<String> taken = new HashSet<>(stated.keySet());
        spelled.forEach((slug, names) -> {
            Set<String> staying = staying(slug, names);
            if (!staying.isEmpty()) {
                taken.add(slug);
            }
            names.stream().filter(name -> !staying.contains(name)).forEach(name -> all.add(new Spelling(slug, name)));
        });
        Map<Spelling, String> moved = new HashMap<>();
        List<Spelling> moving = all;
        for (int digits = NameSlug.DIGITS; !moving.isEmpty() && digits <= MOST_DIGITS; digits += NameSlug.DIGITS) {
            moving = alike(moving, digits, taken, moved);
        }
        return moved;
    }

    private Set<String> staying(String slug, SortedSet<String> names) {
        if (slug.isEmpty()) {
            return names;
        }
        SortedSet<String> known = stated.getOrDefault(slug, new TreeSet<>());
        if (!known.isEmpty() || names.size() == 1) {
            return known.isEmpty() ? names : known;
        }
        Optional<String> nearest = names.stream()
                .filter(name -> NameSlug.spells(slug, name))
                .min(Comparator.comparingInt(name -> NameSlug.distance(slug, name)));
        return nearest.map(Set::of).orElse(Set.of());
    }

    /// Gives each its slug with so many digits, where no other term has it.
    ///
    /// @return those that need more digits
    private static List<Spelling> alike(
            List<Spelling> moving, int digits, Set<String> taken, Map<Spelling, String> moved) {
        Map<String, List<Spelling>> wanted = new HashMap<>();
        for (Spelling spelling : moving) {
            wanted.computeIfAbsent(NameSlug.with(digits, spelling.slug, spelling.name), slug -> new ArrayList<>())
                    .add(spelling);
        }
        List<Spelling> alike = new ArrayList<>();
        wanted.forEach((slug, spellings) -> {
            if (spellings.size() == 1 && !taken.contains(slug)) {
                moved.put(spellings.getFirst(), slug);
            } else {
                alike.addAll(spellings);
            }
        });
        taken.addAll(moved.values());
        return alike;
    }
}
