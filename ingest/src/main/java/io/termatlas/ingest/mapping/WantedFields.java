package io.termatlas.ingest.mapping;

import io.termatlas.ingest.devalue.Value;
import java.util.List;

/// Several places for one thing; the first that holds anything counts.
///
/// @param places none for what the mapping does not speak of
record WantedFields(List<Location> places) {
    static final WantedFields NOWHERE = new WantedFields(List.of());

    WantedFields {
        places = List.copyOf(places);
    }

    static WantedFields at(String... names) {
        return new WantedFields(List.of(names).stream().map(Location::of).toList());
    }

    boolean isNowhere() {
        return places.isEmpty();
    }

    List<Value> find(Value value, Lookup lookup) {
        for (Location place : places) {
            List<Value> found = place.find(value, lookup);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    @Override
    public String toString() {
        return places.toString();
    }
}
