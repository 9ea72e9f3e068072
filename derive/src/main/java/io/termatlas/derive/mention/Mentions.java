package io.termatlas.derive.mention;

import io.termatlas.derive.alias.Aliases;
import io.termatlas.derive.measure.TermGraph;
import io.termatlas.model.Mention;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import io.termatlas.model.TextField;
import io.termatlas.model.store.TermsInOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// All mentions of a glossary: which terms the definition, the explanation and the FAQ answers of each term speak of.
///
/// A function of the set of terms. Reads all texts once; holds names and pairs, some 24 bytes a pair, and no texts.
/// Immutable once made.
public final class Mentions {
    /// A name with something in brackets at its end.
    private static final Pattern BRACKETED = Pattern.compile("(.*\\S)\\s*[(（][^()（）]*[)）]");

    private final List<Slug> slugs = new ArrayList<>();
    private final Map<Slug, Integer> numbers = new HashMap<>();
    private final StatedLinks links;
    private final Candidates pairs;
    private final Decision decision;
    /// The first pair of each term; behind the last term's the number of all pairs.
    private final int[] firstPairs;

    private Mentions(TermsInOrder terms, Stems stems) {
        Lexicon lexicon = new Lexicon(stems);
        terms.forEach(stated -> addNames(stated.term(), lexicon));
        lexicon.close();
        this.links = links(terms);
        this.pairs = new Candidates(lexicon, links);
        terms.forEach(stated -> addTexts(stated.term()));
        this.decision = new Decision(pairs, lexicon, links, folds());
        this.firstPairs = firstPairs();
    }

    /// @param terms of one glossary; visited three times, and one that was not there at first is passed over
    /// @param stems of the glossary's language
    public static Mentions of(TermsInOrder terms, Stems stems) {
        return new Mentions(terms, stems);
    }

    /// Those in the texts of a term, sorted by slug; none of a term that is not there.
    public List<Mention> in(Slug source) {
        Integer number = numbers.get(source);
        if (number == null) {
            return List.of();
        }
        return pairsOf(number)
                .boxed()
                .sorted(Comparator.comparingInt(pairs::target))
                .map(pair -> new Mention(
                        slugs.get(pairs.target(pair)), pairs.count(pair), pairs.field(pair), decision.percent(pair)))
                .toList();
    }

    private IntStream pairsOf(int number) {
        return IntStream.range(firstPairs[number], firstPairs[number + 1]).filter(decision::isMention);
    }

    /// The terms with what they name as related and what they mention.
    public TermGraph graph() {
        TermGraph.Builder graph = new TermGraph.Builder(slugs);
        for (int number = 0; number < slugs.size(); number++) {
            int from = number;
            links.related(from).forEach(to -> graph.link(from, to));
            pairsOf(from).map(pairs::target).forEach(to -> graph.link(from, to));
        }
        return graph.build();
    }

    private void addNames(Term term, Lexicon lexicon) {
        int number = slugs.size();
        slugs.add(term.slug());
        numbers.put(term.slug(), number);
        lexicon.add(number, term.name());
        Matcher bracketed = BRACKETED.matcher(term.name());
        if (bracketed.matches()) {
            lexicon.add(number, bracketed.group(1));
        }
        Aliases.of(term).forEach(alias -> lexicon.add(number, alias));
    }

    private StatedLinks links(TermsInOrder terms) {
        int[][] related = new int[slugs.size()][0];
        int[] categories = new int[slugs.size()];
        Map<String, Integer> numbersOfCategories = new HashMap<>();
        terms.forEach(stated -> {
            Term term = stated.term();
            Integer number = numbers.get(term.slug());
            if (number != null) {
                related[number] = term.relatedTerms().stream()
                        .map(RelatedTerm::slug)
                        .filter(slug -> numbers.containsKey(slug) && !slug.equals(term.slug()))
                        .mapToInt(numbers::get)
                        .sorted()
                        .distinct()
                        .toArray();
                categories[number] = term.category().isEmpty()
                        ? StatedLinks.NO_CATEGORY
                        : numbersOfCategories.computeIfAbsent(term.category(), any -> numbersOfCategories.size());
            }
        });
        return new StatedLinks(related, categories);
    }

    private void addTexts(Term term) {
        Integer number = numbers.get(term.slug());
        if (number == null) {
            return;
        }
        pairs.add(number, TextField.SHORT_DEFINITION, term.shortDefinition());
        pairs.add(number, TextField.EXPLANATION, term.explanation());
        for (Question question : term.faq()) {
            pairs.add(number, TextField.FAQ, question.answer());
        }
    }

    /// By the slug alone, so that a term stays in its fold whatever other terms come and go.
    private byte[] folds() {
        byte[] folds = new byte[slugs.size()];
        for (int term = 0; term < folds.length; term++) {
            int hash = slugs.get(term).value().hashCode() * 0x9E3779B9;
            folds[term] = (byte) ((hash >>> 16) % LinkRates.FOLDS);
        }
        return folds;
    }

    private int[] firstPairs() {
        int[] firsts = new int[slugs.size() + 1];
        int pair = 0;
        for (int term = 0; term < firsts.length; term++) {
            while (pair < pairs.size() && pairs.source(pair) < term) {
                pair++;
            }
            firsts[term] = pair;
        }
        return firsts;
    }
}
