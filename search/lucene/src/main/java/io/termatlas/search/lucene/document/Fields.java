package io.termatlas.search.lucene.document;

import io.termatlas.search.entry.NameForm;
import io.termatlas.search.entry.Prominence;

/// The fields of the documents: one a term and one a question of its FAQ.
public final class Fields {
    /// The slug of the term that a document is, or whose question it is: all that is written and removed together.
    public static final String ENTRY = "entry";
    /// The slug, exact: identity of a term.
    public static final String SLUG = "slug";
    /// Column: the slug of the term or of the question's term; the order of ties.
    public static final String ORDER = "order";
    /// Column: the whole term as [TermBytes] writes it, for a page of hits is to be read fast.
    public static final String TERM = "term";
    /// The whole term, stored, where it is too long for a column.
    public static final String LONG_TERM = "term.long";
    /// Column: the 16 bytes of the fingerprint; terms only.
    public static final String FINGERPRINT = "fingerprint";
    /// Column: the path of the payload.
    public static final String ORIGIN = "origin";
    /// Column: the category as it is counted; absent where a term has none.
    public static final String CATEGORY = "category";
    /// The slugs that the term names as related, exact.
    public static final String RELATED = "related";
    /// The name as written and in lower case, see [io.termatlas.search.analysis.NameKey].
    public static final String NAME_WRITTEN = "name.written";

    public static final String NAME_CASELESS = "name.caseless";
    /// The keys of name, slug and other names; a slug whose key is the name's is left out.
    public static final String NAME_KEY = "name.key";

    public static final String SLUG_KEY = "slug.key";
    public static final String ALIAS_KEY = "alias.key";
    /// Other names in capitals, as written.
    public static final String ACRONYM = "acronym";
    /// The keys of the names without umlauts and in simplified Chinese, where they are others.
    public static final String NAME_SPELLING = "name.spelling";
    /// The joined stems of all names.
    public static final String NAME_STEMS = "name.stems";
    /// The stems of names of several words, sorted.
    public static final String NAME_ORDERLESS = "name.orderless";
    /// The first letters of names of several words.
    public static final String NAME_INITIALS = "name.initials";
    /// The words of all names, folded but not stemmed: a typed prefix is looked up here.
    public static final String NAME_WORD = "name.word";
    /// What a text of the term says about names: two keys that mean the same, parted by [#MEANS], each way round.
    public static final String MEANING = "meaning";

    public static final char MEANS = '\u0001';
    /// The stems of all texts; how often each stands there is how prominent it is, from 1 to 255.
    public static final String WORDS = "words";
    /// Before a word that is indexed as it stands, beside its stem.
    public static final char EXACT = Prominence.EXACT;
    /// Of a question: its key, its stems, and as a column its place in the FAQ.
    public static final String QUESTION_KEY = "question.key";

    public static final String QUESTION_WORDS = "question.words";
    public static final String QUESTION = "question";
    /// Column: the length of the name's key; among names that begin alike the shorter one comes first.
    public static final String LENGTH = "length";
    /// Column: how central the term is, from 0 to 63. In the layouts of former releases by how many name it as related.
    public static final String RANK = "centrality";

    /// Column: whom the texts of the term mention, as [MentionBytes] writes it; no bytes where there are none.
    public static final String MENTIONS = "mentions";

    /// Columns: how many terms a term names as related, and how many questions its FAQ has.
    public static final String RELATED_COUNT = "related.count";

    public static final String QUESTION_COUNT = "question.count";

    private Fields() {}

    /// Where the texts of a form stand.
    public static String of(NameForm form) {
        return switch (form) {
            case WRITTEN -> NAME_WRITTEN;
            case CASELESS -> NAME_CASELESS;
            case NAME -> NAME_KEY;
            case SLUG -> SLUG_KEY;
            case ACRONYM -> ACRONYM;
            case ALIAS -> ALIAS_KEY;
            case SPELLING -> NAME_SPELLING;
            case STEMS -> NAME_STEMS;
            case ORDERLESS -> NAME_ORDERLESS;
            case INITIALS -> NAME_INITIALS;
        };
    }
}
