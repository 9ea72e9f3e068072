package io.termatlas.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.termatlas.graph.GraphAddress;
import io.termatlas.ingest.run.IngestRequest;
import io.termatlas.ingest.run.SitePartition;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.CommandName;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.Sentence.Variable;
import io.termatlas.model.fault.SettingName;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "MAX_REMOVAL, --max-removal",
        "MAX_UNFINDABLE, --max-unfindable",
        "NO_PRUNE, --no-prune",
        "REBUILD, --rebuild",
        "LANGUAGE, --language",
        "BASE_URL, --base-url",
        "EXCLUDE, --exclude",
        "STRICT, --strict",
        "NEO4J_URI, --neo4j",
        "NEO4J_USERNAME, NEO4J_USERNAME",
        "NEO4J_PASSWORD, NEO4J_PASSWORD",
        "NEO4J_DATABASE, NEO4J_DATABASE",
        "NEO4J_JARS, --from"
    })
    void writesASettingAsTheUserGivesIt(SettingName setting, String written) {
        assertThat(said(Sentence.of("set ").and(setting).and("."))).isEqualTo("set " + written + ".");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "NEO4J_(?!JARS).*")
    void writesASettingAsTheEnvironmentHasIt(SettingName setting) {
        assertThat(said(Sentence.of("").and(new Variable(setting)))).isEqualTo(setting.name());
    }

    @ParameterizedTest
    @CsvSource({
        "INGEST, termatlas ingest SOURCE…",
        "REBUILD, termatlas ingest SOURCE… --rebuild",
        "INSTALL_NEO4J, termatlas neo4j install"
    })
    void writesACommandAsItIsTyped(CommandName command, String written) {
        assertThat(said(Sentence.of("").and(command))).isEqualTo(written);
    }

    @Test
    void keepsTheWordsOfAFault(@TempDir Path folder) {
        assertThat(said(() -> Exclusion.of(List.of("{"))))
                .startsWith("'{' will not do for --exclude: it takes a glob such as blog/** (");
        assertThat(said(() -> new GraphAddress(URI.create("bolt://me:x@localhost"), "a", "b", "c")))
                .isEqualTo("The address bolt://localhost must not name user or password: set NEO4J_USERNAME and"
                        + " NEO4J_PASSWORD instead.");
        assertThat(said(() -> new IngestRequest(
                        List.of(SourceParser.at(0, folder)),
                        SitePartition.whole(GlossaryId.DEFAULT),
                        Exclusion.NONE,
                        true,
                        101,
                        1)))
                .isEqualTo("--max-removal is a percentage from 0 to 100, not 101.");
    }

    private static String said(ThrowingCallable call) {
        return said(catchThrowableOfType(Fault.class, call).sentence());
    }

    private static String said(Sentence sentence) {
        return Spelling.COMMAND_LINE.say(sentence);
    }
}
