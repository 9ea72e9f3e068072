package io.termatlas.app.algolia;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.search.filter.Filter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WidgetFacetsTest {
    @ParameterizedTest
    @CsvSource({
        "en,en,true",
        "en,en-US,true",
        "en-GB,en,true",
        "en-GB,en-US,false",
        "en-GB,en_gb,true",
        "pt-BR,pt-PT,false",
        "pt-BR,PT,true",
        "zh,zh-Hans-CN,true",
        "de,en,false",
        "en,enm,false",
        "en,'',false",
        "en,not a tag,false",
    })
    void aLanguageHoldsWhereNoRegionContradicts(String glossary, String wanted, boolean holds) {
        WidgetFacets facets = new WidgetFacets(() -> glossary, id -> Filter.NONE, List.of("version"));
        Optional<Filter> condition = facets.is("lang", wanted);
        assertThat(condition).contains(holds ? Filter.NONE : new Filter.Any(List.of()));
    }
}
