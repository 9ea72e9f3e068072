package io.termatlas.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.UsageFault;
import org.junit.jupiter.api.Test;

class SearchRequestTest {
    @Test
    void saysWhatIsAllowed() {
        assertThatThrownBy(() -> new SearchRequest("", "", -1, 10, false))
                .isInstanceOf(UsageFault.class)
                .hasMessage("There is no page -1; pages count from 0.");
        assertThatThrownBy(() -> new SearchRequest("", "", 0, 101, false))
                .isInstanceOf(UsageFault.class)
                .hasMessage("A page cannot have 101 hits; ask for 1 to 100.");
    }
}
