package io.termatlas.ingest.mapping;

import io.termatlas.model.fault.UsageFault;

/// What is wrong with a mapping, and where.
record MappingObjection(String file, int line, String reason) {

    UsageFault fault() {
        return new UsageFault("The mapping " + file + ", line " + line + ": " + reason + ".");
    }
}
