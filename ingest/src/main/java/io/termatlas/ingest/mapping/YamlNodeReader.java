package io.termatlas.ingest.mapping;

import io.termatlas.model.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Reads YAML or JSON and keeps the numbers of lines, for messages to the user.
final class YamlNodeReader {
    private static final Pattern YAML_LINE = Pattern.compile("^ in reader, line (\\d{1,9}), column", Pattern.MULTILINE);

    private final String file;

    /// @param file for the user; the text is JSON when it ends so
    YamlNodeReader(String file) {
        this.file = file;
    }

    /// @throws io.termatlas.model.fault.UsageFault when the text is neither, or has no fields
    YamlNode.Fields read(String text) {
        TokenStreamFactory format = file.endsWith(".json") ? new JsonFactory() : new YAMLFactory();
        try (JsonParser parser = format.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            YamlNode node = parser.currentToken() == null ? new YamlNode.Text("", 1) : value(parser);
            if (node instanceof YamlNode.Fields fields) {
                return fields;
            }
            throw new MappingObjection(file, 1, "a mapping has fields such as 'terms: $.data.*', not " + node.kind())
                    .fault();
        } catch (JacksonException e) {
            int line = line(e);
            throw new MappingObjection(file, line, reason(e)).fault();
        }
    }

    /// YAML's message names the line where a node begins, and last the line of the error.
    private static int line(JacksonException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        Matcher told = YAML_LINE.matcher(String.valueOf(e.getOriginalMessage()));
        while (told.find()) {
            line = Integer.parseInt(told.group(1));
        }
        return line;
    }

    /// Of the lines of YAML's message those that do not quote the text.
    private static String reason(JacksonException e) {
        String told = String.valueOf(e.getOriginalMessage())
                .lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .limit(2)
                .collect(Collectors.joining(", "));
        String hint = told.contains(" flow ") ? "; within [ ] and { } a path with brackets stands in quotes" : "";
        return Texts.quotable(told) + hint;
    }

    private YamlNode value(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, line);
            case START_ARRAY -> entries(parser, line);
            default -> new YamlNode.Text(parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString(), line);
        };
    }

    private YamlNode entries(JsonParser parser, int line) {
        List<YamlNode> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.add(value(parser));
        }
        return new YamlNode.Entries(entries, line);
    }

    private YamlNode fields(JsonParser parser, int line) {
        SequencedMap<String, YamlNode.Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int at = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (fields.put(name, new YamlNode.Field(value(parser), at)) != null) {
                throw new MappingObjection(file, at, "'" + Texts.quotable(name) + "' stands there twice").fault();
            }
        }
        return new YamlNode.Fields(fields, line);
    }
}
