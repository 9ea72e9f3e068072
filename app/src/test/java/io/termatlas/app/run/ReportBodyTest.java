package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.answer.Json;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.run.Report.Durations;
import io.termatlas.ingest.run.Report.Notices;
import io.termatlas.ingest.run.Report.Payloads;
import io.termatlas.ingest.run.Report.Reject;
import io.termatlas.ingest.run.Report.Terms;
import io.termatlas.model.GlossaryId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReportBodyTest {
    @Test
    void isTheFlatObjectThatScriptsKnow() {
        assertThat(Json.write(ReportBody.of(report("docs", List.of(report("docs-de", List.of()))))))
                .isEqualTo(body("docs", body("docs-de", "")));
    }

    private static Report report(String glossary, List<Report> locales) {
        return new Report(
                new GlossaryId(glossary),
                true,
                new Payloads(1, 2, 3, 13),
                new Terms(4, 5, 6, 7, 8, 15, 14),
                9,
                new Durations(10, new TreeMap<>(Map.of("read", 11L, "graph", 12L))),
                new Notices(
                        List.of(new Reject("site", "a", "byte 1", "not JSON")),
                        List.of("a finding"),
                        List.of("an error")),
                locales);
    }

    private static String body(String glossary, String locale) {
        return "{\"glossary\":\"" + glossary + "\",\"complete\":true,\"read\":6,\"withTerm\":1,\"withoutTerm\":2,"
                + "\"rejected\":3,\"rejectedObjects\":13,\"added\":4,\"changed\":5,\"unchanged\":6,\"removed\":7,\"overridden\":8,"
                + "\"derivedChanged\":15,\"keptOut\":14,\"generation\":9,\"durationMillis\":10,\"stageMillis\":{\"graph\":12,\"read\":11},"
                + "\"rejects\":[{\"source\":\"site\",\"path\":\"a\",\"place\":\"byte 1\",\"reason\":\"not JSON\"}],"
                + "\"findings\":[\"a finding\"],\"sourceErrors\":[\"an error\"],\"locales\":[" + locale + "]}";
    }
}
