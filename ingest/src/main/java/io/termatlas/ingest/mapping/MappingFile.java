package io.termatlas.ingest.mapping;

import io.termatlas.ingest.mapping.Mapping.FaqRule;
import io.termatlas.ingest.mapping.Mapping.RelatedRule;
import io.termatlas.ingest.mapping.Mapping.SlugRule;
import io.termatlas.ingest.mapping.Mapping.TextRule;
import io.termatlas.ingest.shape.TextField;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads a mapping from a file of YAML or JSON.
public final class MappingFile {
    private static final long LARGEST = 1 << 20;

    private static final List<String> FIELDS = Stream.concat(
                    Stream.of("terms", "defaultShapes", "slug", "url", "aliases", "relatedTerms", "faq"),
                    Stream.of(TextField.values()).map(TextField::key))
            .toList();

    private MappingFile() {}

    /// @throws UsageFault when the file cannot be read or has a field or value that no mapping has, with its
    ///   line
    public static Mapping read(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
                throw new UsageFault("The mapping " + file + " has more than " + LARGEST + " bytes: it is no mapping.");
            }
            return parse(file.toString(), Files.readString(file));
        } catch (MalformedInputException e) {
            throw new UsageFault("The mapping " + file + " is not in UTF-8.", e);
        } catch (IOException e) {
            throw new UsageFault("The mapping " + file + " cannot be read: " + FileReasons.of(e) + ".", e);
        }
    }

    /// @param name the file's, for the user; one that ends in `.json` is read as JSON
    public static Mapping parse(String name, String text) {
        MappingFields fields = new MappingFields(name, "", new YamlNodeReader(name).read(text), FIELDS);
        Mapping mapping = new Mapping(
                fields.wanted("terms").places(),
                fields.truth("defaultShapes", true),
                slug(fields),
                fields.wanted("url"),
                texts(fields),
                fields.wanted("aliases"),
                relatedTerms(fields),
                faq(fields));
        if (mapping.isNone()) {
            throw fields.objection(1, "'terms' is missing, which says where the terms lie, as in 'terms: $.data.*'");
        }
        if (!mapping.texts().containsKey(TextField.NAME)) {
            throw fields.objection(
                    1, "'name' is missing, which says where the name of a term lies, as in 'name: title'");
        }
        return mapping;
    }

    private static SlugRule slug(MappingFields fields) {
        MappingFields slug = fields.group("slug", List.of("at", "as"));
        return new SlugRule(slug.wanted("at"), slug.choice("as", SlugForm.AUTO));
    }

    private static Map<TextField, TextRule> texts(MappingFields fields) {
        Map<TextField, TextRule> rules = new EnumMap<>(TextField.class);
        for (TextField field : TextField.values()) {
            MappingFields text = fields.group(field.key(), List.of("at", "as"));
            WantedFields at = text.wanted("at");
            if (!at.isNowhere()) {
                rules.put(field, new TextRule(at, text.choice("as", TextForm.AUTO)));
            }
        }
        return rules;
    }

    private static RelatedRule relatedTerms(MappingFields fields) {
        MappingFields related = fields.group("relatedTerms", List.of("at", "slug", "name", "relation", "as"));
        return new RelatedRule(
                related.wanted("at"),
                related.wanted("slug"),
                related.wanted("name"),
                related.wanted("relation"),
                related.choice("as", SlugForm.AUTO));
    }

    private static FaqRule faq(MappingFields fields) {
        MappingFields faq = fields.group("faq", List.of("at", "question", "answer", "as"));
        return new FaqRule(
                faq.wanted("at"), faq.wanted("question"), faq.wanted("answer"), faq.choice("as", TextForm.AUTO));
    }
}
