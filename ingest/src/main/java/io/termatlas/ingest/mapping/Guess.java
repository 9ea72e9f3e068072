package io.termatlas.ingest.mapping;

import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Num;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.shape.ContentBody;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which field of a term a field of an object may be, by its name and by the form of its value.
enum Guess {
    SLUG("slug", 3, "slug _path path url href link permalink to route id key code") {
        @Override
        boolean fits(Value value) {
            return value instanceof Num
                    || (value instanceof Text text
                            && ADDRESS.matcher(text.value()).matches());
        }
    },
    NAME("name", 3, "term name title label headline heading word lemma") {
        @Override
        boolean fits(Value value) {
            return isLine(value, 120);
        }
    },
    SHORT_DEFINITION(
            "shortDefinition",
            2,
            "shortDefinition definition description summary excerpt teaser abstract short intro") {
        @Override
        boolean fits(Value value) {
            return value instanceof Text;
        }
    },
    EXPLANATION("explanation", 2, "explanation content body text html markdown article long") {
        @Override
        boolean fits(Value value) {
            return value instanceof Text || ContentBody.isOne(value);
        }
    },
    CATEGORY("category", 1, "category categories group section topic") {
        @Override
        boolean fits(Value value) {
            return isLine(value, 120);
        }
    },
    ALIASES("aliases", 1, "aliases alias synonyms alternateNames also aka abbreviations") {
        @Override
        boolean fits(Value value) {
            return isLine(value, 120) || (value instanceof ArrayValue list && holds(list, one -> isLine(one, 120)));
        }
    },
    RELATED_TERMS("relatedTerms", 2, "relatedTerms related seeAlso see links relations") {
        @Override
        boolean fits(Value value) {
            return value instanceof ArrayValue list
                    && holds(list, one -> one instanceof ObjectValue || isLine(one, 500));
        }
    },
    FAQ("faq", 2, "faq faqs questions qa") {
        @Override
        boolean fits(Value value) {
            return value instanceof ArrayValue list && holds(list, ObjectValue.class::isInstance);
        }
    };

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|/)?[^\\s<>]{1,500}");

    final String key;
    final int weight;
    /// parted by spaces
    private final String names;

    Guess(String key, int weight, String names) {
        this.key = key;
        this.weight = weight;
        this.names = names;
    }

    private Stream<String> names() {
        return Stream.of(names.split(" ", -1));
    }

    /// Whether a field of any name could hold this value.
    abstract boolean fits(Value value);

    /// The object's field that has such a name and a value that fits.
    Optional<String> field(ObjectValue object) {
        return names().filter(name -> fits(object.get(name))).findFirst().or(() -> byPartOfItsName(object));
    }

    /// As in `shortDescription` or `term_name`.
    private Optional<String> byPartOfItsName(ObjectValue object) {
        return IntStream.range(0, object.size())
                .filter(i -> names().anyMatch(name -> name.length() > 3 && endsIn(name, object.name(i))))
                .filter(i -> fits(object.part(i)))
                .mapToObj(object::name)
                .findFirst();
    }

    private static boolean endsIn(String name, String field) {
        return field.length() > name.length()
                && field.length() < 60
                && field.regionMatches(true, field.length() - name.length(), name, 0, name.length());
    }

    private static boolean isLine(Value value, int longest) {
        return value instanceof Text text
                && !text.value().isBlank()
                && text.value().length() <= longest
                && text.value().indexOf('\n') < 0;
    }

    private static boolean holds(Composite list, Predicate<Value> entries) {
        return list.size() > 0 && entries.test(list.part(0));
    }
}
