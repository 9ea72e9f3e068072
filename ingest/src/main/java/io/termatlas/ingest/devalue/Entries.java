package io.termatlas.ingest.devalue;

import io.termatlas.model.fault.PayloadFault;
import java.util.List;

/// A devalue text, parsed.
///
/// @param root what the text stands for: a reference to the first entry, or the sentinel that is the whole text
record Entries(int root, List<Entry> list) {

    int size() {
        return list.size();
    }

    Entry get(int index) {
        return list.get(index);
    }

    /// @param holder the entry that refers, for the place of the fault
    int inRange(int reference, int holder) {
        if (reference >= size()) {
            throw fault(holder, "the index " + reference + " is out of range: there are " + size() + " entries");
        }
        return reference;
    }

    static PayloadFault fault(int entry, String reason) {
        return new PayloadFault("entry " + entry, reason);
    }
}
