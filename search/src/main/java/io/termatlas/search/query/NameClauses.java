package io.termatlas.search.query;

import io.termatlas.search.query.Clause.NameBegins;
import io.termatlas.search.query.Clause.NameHolds;
import io.termatlas.search.query.Clause.NameIs;
import io.termatlas.search.query.Clause.NameMeans;
import io.termatlas.search.query.Clause.NameNearly;
import io.termatlas.search.query.Clause.Synonym;
import io.termatlas.search.query.Lexicon.Near;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a query asks of names, and which of its readings it asks about: the literal one when that is a name, else the
/// subject that is one and has least taken off, else the one with most.
///
/// One slip is a letter too many, too few, wrong, or swapped with its neighbour. Short words and numbers have none:
/// another number is another thing.
final class NameClauses {
    private static final int SHORTEST_FOR_ONE = 4;
    private static final int SHORTEST_FOR_TWO = 8;
    private static final int LONGEST = 40;
    private static final int SHORTEST_PART = 3;

    private static final Set<NameForm> SURE =
            Collections.unmodifiableSet(EnumSet.range(NameForm.WRITTEN, NameForm.ALIAS));
    private static final Set<NameForm> LIKELY =
            Collections.unmodifiableSet(EnumSet.of(NameForm.SPELLING, NameForm.STEMS));

    private final Lexicon lexicon;
    private final Reading literal;
    /// Whether a name begins as the whole query does.
    private final boolean begun;

    private final Reading subject;
    private final boolean named;
    private final List<Clause> clauses = new ArrayList<>();

    NameClauses(Reading literal, List<Reading> subjects, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.literal = literal;
        this.begun = !literal.key().isEmpty() && lexicon.beginsName(NameForm.NAME, literal.key());
        List<Reading> readings = new ArrayList<>(List.of(literal));
        readings.addAll(subjects);
        Reading found = firstNamed(readings, SURE);
        if (clauses.isEmpty()) {
            found = firstNamed(readings, LIKELY);
        } else {
            addEqualities(LIKELY, found);
        }
        this.named = !clauses.isEmpty();
        this.subject = named ? found : readings.getLast();
        addBeginnings();
        if (!named) {
            addInitials();
            addNear();
        }
    }

    /// Whether a reading is a name.
    boolean isNamed() {
        return named;
    }

    Reading subject() {
        return subject;
    }

    List<Clause> clauses() {
        return List.copyOf(clauses);
    }

    /// Adds the clauses of the first reading that is a name in one of the forms.
    private Reading firstNamed(List<Reading> readings, Set<NameForm> forms) {
        for (Reading reading : readings) {
            int before = clauses.size();
            addEqualities(forms, reading);
            if (forms.equals(SURE)) {
                addMeant(reading.key());
            }
            if (clauses.size() > before) {
                return reading;
            }
        }
        return readings.getFirst();
    }

    private void addEqualities(Set<NameForm> forms, Reading reading) {
        for (NameForm form : forms) {
            String text = reading.in(form);
            if (!text.isEmpty() && lexicon.isName(form, text)) {
                double worth = Worth.equality(form, reading == literal);
                boolean aside = begun && reading != literal;
                clauses.add(new NameIs(form, text, aside ? Worth.SUBJECT_OF_BEGINNING : worth));
            }
        }
    }

    private void addMeant(String key) {
        lexicon.synonyms(key).forEach(other -> clauses.add(new Synonym(other, key, Worth.SYNONYM)));
        lexicon.meanings(key).forEach(other -> clauses.add(new NameMeans(other, key, Worth.MEANT)));
    }

    private void addBeginnings() {
        String key = literal.key();
        if (begun) {
            clauses.add(new NameBegins(NameForm.NAME, key, Worth.BEGINS));
            add(NameForm.WRITTEN, literal.in(NameForm.WRITTEN), Worth.BEGINS + Worth.CAPITALS);
            if (literal.hasSigns()) {
                add(NameForm.CASELESS, literal.in(NameForm.CASELESS), Worth.BEGINS + Worth.SIGNS);
                add(NameForm.CASELESS, literal.in(NameForm.CASELESS) + " ", Worth.WHOLE_WORDS);
            }
        }
        addOther(key);
        if (subject != literal) {
            add(NameForm.NAME, subject.key(), Worth.OTHER_NAME_BEGINS);
            addOther(subject.key());
        }
    }

    private void addOther(String key) {
        add(NameForm.ALIAS, key, Worth.OTHER_NAME_BEGINS);
        if (!begun) {
            add(NameForm.SLUG, key, Worth.OTHER_NAME_BEGINS);
        }
    }

    private void add(NameForm form, String beginning, double worth) {
        if (!beginning.isBlank() && lexicon.beginsName(form, beginning)) {
            clauses.add(new NameBegins(form, beginning, worth));
        }
    }

    private void addInitials() {
        String initials = subject.in(NameForm.INITIALS);
        if (!initials.isEmpty() && lexicon.isName(NameForm.INITIALS, initials)) {
            clauses.add(new NameIs(NameForm.INITIALS, initials, Worth.equality(NameForm.INITIALS, true)));
        }
    }

    /// Only where no name begins as typed: the rest of it is to come.
    private void addNear() {
        if (clauses.stream().anyMatch(NameBegins.class::isInstance)) {
            return;
        }
        List<Near> near = near(literal.key());
        if (near.isEmpty() && subject != literal) {
            near = near(subject.key());
        }
        near.forEach(each -> clauses.add(new NameNearly(each.text(), each.slips(), Worth.slips(each.slips()))));
        String part = subject.key();
        if (near.isEmpty() && part.length() >= SHORTEST_PART && part.length() <= LONGEST) {
            lexicon.keysHolding(part).forEach(key -> clauses.add(new NameHolds(key, part, Worth.HOLDS)));
        }
    }

    private List<Near> near(String key) {
        boolean canSlip = key.length() >= SHORTEST_FOR_ONE
                && key.length() <= LONGEST
                && key.codePoints().anyMatch(Character::isLetter);
        return canSlip ? lexicon.keysNear(key, key.length() < SHORTEST_FOR_TWO ? 1 : 2) : List.of();
    }
}
