package io.termatlas.ingest.mapping;

import io.termatlas.ingest.devalue.Value;
import java.util.List;

/// The places where one field may be; the first that holds a value counts.
///
/// @param places none for a field that the mapping does not name
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
