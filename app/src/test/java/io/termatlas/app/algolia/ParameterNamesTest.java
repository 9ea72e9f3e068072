package io.termatlas.app.algolia;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ParameterNamesTest {
    @Test
    void noParameterIsNamedTwice() {
        Set<String> all = new HashSet<>(ParameterNames.FOLLOWED);
        all.addAll(ParameterNames.WITHOUT_EFFECT);
        all.addAll(ParameterNames.REFUSED.keySet());
        assertThat(all)
                .hasSize(ParameterNames.FOLLOWED.size()
                        + ParameterNames.WITHOUT_EFFECT.size()
                        + ParameterNames.REFUSED.size());
    }

    /// The paragraph is to be copied from here when it differs.
    @Test
    void theManualNamesThemAll() throws IOException {
        assertThat(Files.readString(Checkout.root().resolve("docs/widgets.md")))
                .contains("Taken, and without effect: " + listed(ParameterNames.WITHOUT_EFFECT) + ".\n")
                .contains("Refused: " + listed(ParameterNames.REFUSED.keySet()) + ".\n");
    }

    @Test
    void theManualSaysWhatIsFollowed() throws IOException {
        String manual = Files.readString(Checkout.root().resolve("docs/widgets.md"));
        assertThat(ParameterNames.FOLLOWED)
                .allSatisfy(name -> assertThat(manual).contains(name));
    }

    private static String listed(Collection<String> names) {
        return new TreeSet<>(names).stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
