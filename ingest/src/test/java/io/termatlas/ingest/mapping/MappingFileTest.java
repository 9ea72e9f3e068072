package io.termatlas.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {
    @TempDir
    private Path folder = Path.of("");

    /// `\n` stands for a line's end.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            terms: $.a\\nnmae: t                 | line 2: 'nmae' is no field of a mapping; did you mean 'name'? There are terms, defaultShapes, slug, url, aliases,
            terms: $.a\\nname: t\\nslugg: x      | line 3: 'slugg' is no field of a mapping; did you mean 'slug'?
            terms: $.a\\nzzzzzzzz: t             | line 2: 'zzzzzzzz' is no field of a mapping; There are terms,
            terms: $.a\\nname: {at: t, ass: x}   | line 2: 'ass' is no field of 'name'; did you mean 'as'?
            name: t                              | line 1: 'terms' is missing, which says where the terms lie
            terms: $.a                           | line 1: 'name' is missing, which says where the name of a term lies
            terms: $.a[\\nname: t                | line 1: '$.a[' will not do for 'terms': a bracket or a quote in it is not closed.
            terms: $.a[?]\\nname: t              | line 1: '$.a[?]' will not do for 'terms': it is no JSONPath:
            terms: [$.a[0]]\\nname: t            | line 1: while parsing a flow sequence, expected ',' or ']', but got
            terms: a.b\\nname: t                 | line 1: 'a.b' will not do for 'terms': a name alone stands for one field; a path begins with $ or /, as in $.a.b or /a/b
            terms: "$..[?(@..b)]"\\nname: t      | line 1: '$..[?(@..b)]' will not do for 'terms': '..' within a filter is not taken
            terms: "$[?(@.a =~ /(x+)+y/)]"\\nname: t | line 1: '$[?(@.a =~ /(x+)+y/)]' will not do for 'terms': a filter with a regular expression is not taken
            terms: $.a.length()\\nname: t        | line 1: '$.a.length()' will not do for 'terms': a path that ends with a function
            terms: ""\\nname: t                  | line 1: '' will not do for 'terms': it takes 1 to 1000 characters
            terms: {at: $.a}\\nname: t           | line 1: a group of fields will not do for 'terms': it takes a field's name, a JSON Pointer, a JSONPath, or a list of these
            terms: [$.a, [$.b]]\\nname: t        | line 1: a list will not do for 'terms': it takes a field's name
            terms: $.a\\nname: t\\nexplanation:\\n  at: e\\n  as: htm | line 5: 'htm' will not do for 'explanation.as': it takes one of auto, html, markdown, plain
            terms: $.a\\nname: t\\nslug: {at: e, as: html} | line 3: 'html' will not do for 'slug.as': it takes one of auto, text, path, name
            terms: $.a\\nname: t\\nslug: {as: path} | line 3: 'slug' does not say where: give it an 'at'
            terms: $.a\\nname: t\\nname: u       | line 3:
            terms: $.a\\nname: t\\ndefaultShapes: no | line 3: 'no' will not do for 'defaultShapes': it takes true or false
            terms: $.a\\n\\tname: t               | line 2: while scanning for the next token, found character
            terms: $.a\\nname: t\\nslug: [a, [b   | line 3: while parsing a flow sequence
            - a                                  | line 1: a mapping has fields such as 'terms: $.data.*', not a list
            # nothing                            | line 1: a mapping has fields such as 'terms: $.data.*', not nothing
            "terms: [                            | line 1:
            """)
    void saysWhatIsWrongAndWhere(String text, String objection) {
        assertThatThrownBy(() ->
                        MappingFile.parse("m.yaml", text.replace("\\n", "\n").replace("\\t", "\t")))
                .isInstanceOf(UsageFault.class)
                .hasMessageStartingWith("The mapping m.yaml, " + objection)
                .hasMessageMatching("(?s).{1,400}\\.");
    }

    @Test
    void readsJsonAsWell() {
        String json = "{\n\t\"terms\": [\"$.a\"],\n\t\"name\": {\"at\": \"t\", \"as\": \"plain\"}\n}";
        assertThat(MappingFile.parse("m.json", json).digest())
                .isEqualTo(MappingFile.parse("m.yaml", "terms: $.a\nname: {at: t, as: plain}")
                        .digest());
        assertThatThrownBy(() -> MappingFile.parse("m.json", "{\n\"terms\": 5,\n\"nme\": \"t\"}"))
                .hasMessageStartingWith("The mapping m.json, line 3: 'nme' is no field");
        assertThatThrownBy(() -> MappingFile.parse("m.json", "{\n\"a\": 5,\n\"a\": 5}"))
                .hasMessageStartingWith("The mapping m.json, line 3: 'a' stands there twice.");
    }

    @Test
    void isAnotherWhenItSaysSomethingElseAndTheSameWithOtherWords() {
        String digest = MappingFile.parse("m.yaml", "terms: $.a\nname: t\n").digest();
        assertThat(MappingFile.parse("n.yaml", "# a comment\nname: [t]\nterms: [$.a]\n")
                        .digest())
                .isEqualTo(digest)
                .hasSize(16);
        assertThat(MappingFile.parse("m.yaml", "terms: $.a\nname: u\n").digest())
                .isNotEqualTo(digest);
        assertThat(Mapping.NONE.digest()).isEmpty();
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        assertThatThrownBy(() -> MappingFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("none.yaml cannot be read: there is no such file or folder.");
        Path binary = Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xFF, 0, 1});
        assertThatThrownBy(() -> MappingFile.read(binary)).hasMessageContaining("is not in UTF-8");
        Path large = Files.writeString(folder.resolve("l.yaml"), "#".repeat(2 << 20), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> MappingFile.read(large)).hasMessageContaining("more than 1048576 bytes");
    }
}
