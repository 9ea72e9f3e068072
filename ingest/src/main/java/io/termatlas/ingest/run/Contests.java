package io.termatlas.ingest.run;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Slug;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The contest of each key, by slug. None is taken out.
///
/// A key about which a single thing is said, as about nearly all, is a record of 38 bytes; with its slug of 15 that
/// makes some 70 bytes. A key about which several things are said is held as an object, in some 400 bytes.
///
/// Any number of threads. Those that [change][#compute] the same key do so one after the other, and those that change
/// others do not wait for them.
final class Contests {
    private static final int HIGH = 0;
    private static final int LOW = 8;
    private static final int PATH = 16;
    private static final int SOURCE = 20;
    private static final int NAME_HASH = 24;
    private static final int FOLDED_HASH = 28;
    /// The number of the name, plus one; 0 where there is none.
    private static final int CALLED = 32;
    private static final int TRAITS = 36;
    private static final int WIDTH = 38;

    private static final int SHORT_FORM = 1;
    private static final int OWN_ROUTE = 1 << 1;
    private static final int STAGED = 1 << 2;
    private static final int SAID_ANEW = 1 << 3;
    private static final int SPELLED = 1 << 4;
    private static final int SHARED = 1 << 5;
    /// The number of fields takes the bits that are left.
    private static final int FIELDS_AT = 6;

    private static final int STRIPES = 256;

    private final Object[] stripes = Stream.generate(Object::new).limit(STRIPES).toArray();
    private final TextTable slugs = new TextTable();
    private final PathTable paths = new PathTable();
    private final TextTable names = new TextTable();
    private final RecordTable records = new RecordTable(WIDTH);
    /// By the number of the slug, what does not fit into a record.
    private final Map<Integer, Contest> disputed = new HashMap<>();

    /// Makes the contest of one key another one.
    interface Change {
        /// @param contest null when the key has none yet
        Contest apply(@Nullable Contest contest);
    }

    void compute(Slug slug, Change change) {
        synchronized (stripes[Math.floorMod(slug.hashCode(), STRIPES)]) {
            put(slug, change.apply(find(slug).orElse(null)));
        }
    }

    /// Not to be changed but within [#compute].
    synchronized Optional<Contest> find(Slug slug) {
        int number = slugs.find(slug.value());
        return number == TextTable.ABSENT ? Optional.empty() : Optional.of(get(number, slug));
    }

    synchronized boolean contains(Slug slug) {
        return slugs.find(slug.value()) != TextTable.ABSENT;
    }

    /// Visits each contest once, in no particular order, while no other thread changes any.
    void forEach(BiConsumer<Slug, Contest> visitor) {
        SlugList all = slugs();
        for (int number = 0; number < all.size(); number++) {
            Slug slug = all.get(number);
            visitor.accept(slug, get(number, slug));
        }
    }

    /// Those that have a contest now.
    synchronized SlugList slugs() {
        return SlugList.all(slugs);
    }

    /// An empty one, for some of the slugs that have a contest.
    SlugList newList() {
        return new SlugList(slugs);
    }

    /// What the arrays take.
    synchronized long heldBytes() {
        return slugs.heldBytes() + paths.heldBytes() + names.heldBytes() + records.heldBytes();
    }

    private synchronized void put(Slug slug, Contest contest) {
        int number = slugs.add(slug.value());
        if (contest.isDisputed()) {
            disputed.put(number, contest);
        } else {
            disputed.remove(number);
            pack(number, slug, contest);
        }
    }

    private synchronized Contest get(int number, Slug slug) {
        Contest contest = disputed.get(number);
        return contest == null ? unpacked(number, slug) : contest;
    }

    private void pack(int number, Slug slug, Contest contest) {
        Candidate winner = contest.winner();
        records.put(number, HIGH, winner.fingerprint().high());
        records.put(number, LOW, winner.fingerprint().low());
        records.put(number, PATH, paths.add(winner.origin(), slug));
        records.put(number, SOURCE, winner.source());
        records.put(number, NAME_HASH, winner.nameHash());
        records.put(number, FOLDED_HASH, winner.foldedHash());
        records.put(number, CALLED, winner.called().isEmpty() ? 0 : names.add(winner.called()) + 1);
        records.put(number, TRAITS, traits(contest));
    }

    private static short traits(Contest contest) {
        Candidate winner = contest.winner();
        return (short) ((winner.shortForm() ? SHORT_FORM : 0)
                | (winner.ownRoute() ? OWN_ROUTE : 0)
                | (contest.staged ? STAGED : 0)
                | (contest.isSaidAnew ? SAID_ANEW : 0)
                | bits(winner.naming())
                | winner.fields() << FIELDS_AT);
    }

    private static int bits(Naming naming) {
        return switch (naming) {
            case SPELLED -> SPELLED;
            case STATED -> 0;
            case SHARED -> SHARED;
        };
    }

    private static Naming naming(int traits) {
        if ((traits & SPELLED) != 0) {
            return Naming.SPELLED;
        }
        return (traits & SHARED) == 0 ? Naming.STATED : Naming.SHARED;
    }

    private Contest unpacked(int number, Slug slug) {
        int traits = records.getShort(number, TRAITS);
        int called = records.getInt(number, CALLED);
        Candidate winner = new Candidate(
                new Fingerprint(records.getLong(number, HIGH), records.getLong(number, LOW)),
                paths.get(records.getInt(number, PATH), slug),
                records.getInt(number, SOURCE),
                (traits & SHORT_FORM) != 0,
                (traits & OWN_ROUTE) != 0,
                traits >> FIELDS_AT,
                records.getInt(number, NAME_HASH),
                records.getInt(number, FOLDED_HASH),
                naming(traits),
                called == 0 ? "" : names.get(called - 1));
        Contest contest = new Contest(winner, (traits & STAGED) != 0);
        contest.isSaidAnew = (traits & SAID_ANEW) != 0;
        return contest;
    }
}
