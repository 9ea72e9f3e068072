package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.decode.Making;
import io.termatlas.ingest.source.Payload;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A page that can be read and yet was not made: it says so, or nothing is left of it. It counts as rejected.
///
/// @param whole  the terms that it states in full all the same
/// @param reason for the operator
record LostPage(Set<Slug> whole, String reason) {
    private static final int TOLD = 3;

    /// Pages that are meant to be an error.
    private static final Pattern ERROR_PAGE = Pattern.compile(".*/[45][0-9]{2}");

    /// @return empty for a page as it should be, and for one that states its terms beside another key's error
    static Optional<LostPage> find(Payload payload, Decoded decoded, Settlement settlement) {
        if (decoded.making() == Making.WHOLE) {
            return Optional.empty();
        }
        Set<Slug> whole = decoded.terms().stream()
                .filter(settlement::isWhole)
                .map(Term::slug)
                .collect(Collectors.toSet());
        Set<Slug> missing = new HashSet<>(settlement.pages().from(payload.origin()));
        missing.removeAll(whole);
        boolean isLost = switch (decoded.making()) {
            case WHOLE -> false;
            case EMPTY -> whole.isEmpty() && !missing.isEmpty();
            case INCOMPLETE -> !missing.isEmpty();
            case FAILED -> !missing.isEmpty() || (whole.isEmpty() && !isErrorPage(payload));
        };
        return isLost ? Optional.of(new LostPage(whole, reason(decoded.making(), missing))) : Optional.empty();
    }

    private static boolean isErrorPage(Payload payload) {
        return ERROR_PAGE.matcher(payload.origin().route()).matches();
    }

    private static String reason(Making making, Set<Slug> missing) {
        String what = making == Making.EMPTY
                ? "the page has no data any more"
                : "the page says that it could not be made, because its data could not be fetched";
        return missing.isEmpty() ? what + "; build the site again" : what + "; " + stays(missing) + " as before";
    }

    private static String stays(Set<Slug> missing) {
        List<String> first = missing.stream()
                .sorted()
                .limit(TOLD)
                .map(slug -> "'" + slug + "'")
                .toList();
        int more = missing.size() - first.size();
        return String.join(", ", first)
                + (more > 0 ? " and " + more + " more" : "")
                + (missing.size() == 1 ? " stays" : " stay");
    }
}
