package io.termatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/glossary/nvlink",
                "/glossar/kühlung?x=1#top",
                "/glossary/K%C3%BChlung",
                "https://example.org",
                "HTTPS://example.org:8443/nvlink#top",
                "http://[::1]/nvlink",
                "https://müller.example/nvlink"
            })
    void takesPagesOfSites(String url) {
        assertThat(new PageUrl(url)).hasToString(url);
    }

    /// Addresses that are refused, because a link to them would be dangerous or would lead nowhere.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            javascript:alert(1)            | is none of http or https
            JavaScript://example.org/%0aa  | is none of http or https
            data:text/html,x               | is none of http or https
            mailto:a@example.org           | is none of http or https
            //example.org/nvlink           | is neither an absolute URL nor a path from the site's root
            nvlink                         | is neither an absolute URL nor a path from the site's root
            ../nvlink                      | is neither an absolute URL nor a path from the site's root
            #nvlink                        | is neither an absolute URL nor a path from the site's root
            https:/nvlink                  | has no host
            https://example.org@evil.org/  | names a user
            /a b                           | is no URL: Illegal character in path
            /a\\b                          | is no URL: Illegal character in path
            /a%zz                          | is no URL: Malformed escape pair
            https://                       | is no URL: Expected authority
            """)
    void refusesWhatIsNoPageOfASite(String url, String reason) {
        assertThatThrownBy(() -> new PageUrl(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the address '")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesWhatNoStoreTakes() {
        assertThatThrownBy(() -> new PageUrl("/a\uD800")).hasMessageContaining("half a surrogate pair");
        assertThatThrownBy(() -> new PageUrl("/" + "a".repeat(2000))).hasMessageContaining("longer than 2000");
    }
}
