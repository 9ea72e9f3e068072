package io.termatlas.ingest.mapping;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.Option;
import io.termatlas.model.fault.PayloadFault;

/// The look-ups in one payload, counted together: the cost of a path cannot be seen from its text. For one
/// thread.
public final class Lookup {
    private final long most;
    private final Configuration configuration;
    private long left;

    /// @param most values to look at; what is found counts for more than one
    public Lookup(long most) {
        this.most = most;
        this.left = most;
        this.configuration = Configuration.builder()
                .jsonProvider(new ValueProvider(this))
                .mappingProvider(new ValueMapping())
                .options(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS)
                .build();
    }

    void spend(long values) {
        left -= values;
        if (left < 0) {
            throw new PayloadFault(
                    "",
                    "the mapping has looked at more than " + most
                            + " values of the payload; make its paths narrower, or raise payload-entries");
        }
    }

    Configuration configuration() {
        return configuration;
    }
}
