package io.termatlas.app.algolia;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.answer.SearchBody.HitBody;
import io.termatlas.model.Slug;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.highlight.MarkedText;
import java.util.List;
import java.util.stream.IntStream;

/// What a client knows a hit by: the slug of a term; of a question, the slug, `#` and a number. A slug holds no
/// `#`; the questions of a term are told apart by their texts.
final class ObjectId {
    private static final String MARK = "#";

    private ObjectId() {}

    static String of(HitBody hit) {
        MarkedText question = hit.highlight().get("question");
        return question == null ? hit.slug() : hit.slug() + MARK + number(question.text());
    }

    private static String number(String question) {
        return Integer.toHexString(question.hashCode());
    }

    /// The hit of that id; nothing when there is none.
    static Filter filter(String id, Answers answers, String glossary) {
        int mark = id.indexOf(MARK);
        if (mark < 0) {
            return new Filter.One(id, Filter.One.TERM);
        }
        String slug = id.substring(0, mark);
        List<String> questions = questions(slug, answers, glossary);
        return new Filter.Any(IntStream.range(0, questions.size())
                .filter(place -> number(questions.get(place)).equals(id.substring(mark + 1)))
                .<Filter>mapToObj(place -> new Filter.One(slug, place))
                .toList());
    }

    private static List<String> questions(String slug, Answers answers, String glossary) {
        try {
            return answers.questions(glossary, new Slug(slug));
        } catch (UsageFault noSlug) {
            return List.of();
        }
    }
}
