package io.termatlas.search.lucene.ranking;

import io.termatlas.model.text.CodePointOrder;
import io.termatlas.model.text.EditDistance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;

/// All texts of a field in the order of their UTF-8 bytes, one after the other in memory. Immutable.
final class SortedTexts {
    private static final char END = '\n';

    private final String all;
    private final int[] starts;
    private final int[] frequencies;

    private SortedTexts(String all, int[] starts, int[] frequencies) {
        this.all = all;
        this.starts = starts;
        this.frequencies = frequencies;
    }

    /// Reads the texts with the prefix from the dictionary of a field, cuts the prefix off, and includes those of
    /// deleted documents. Costs about 100 ns a text.
    static SortedTexts read(IndexReader reader, String field, String prefix) throws IOException {
        StringBuilder all = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        List<Integer> frequencies = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        TermsEnum texts = terms == null ? TermsEnum.EMPTY : terms.iterator();
        char[] buffer = new char[512];
        BytesRef first = new BytesRef(prefix);
        @Nullable BytesRef text = texts.seekCeil(first) == SeekStatus.END ? null : texts.term();
        while (text != null && StringHelper.startsWith(text, first)) {
            if (buffer.length < text.length) {
                buffer = new char[2 * text.length];
            }
            starts.add(all.length());
            int length = UnicodeUtil.UTF8toUTF16(text, buffer);
            all.append(buffer, prefix.length(), length - prefix.length()).append(END);
            frequencies.add(texts.docFreq());
            text = texts.next();
        }
        starts.add(all.length());
        return new SortedTexts(
                all.toString(),
                starts.stream().mapToInt(Integer::intValue).toArray(),
                frequencies.stream().mapToInt(Integer::intValue).toArray());
    }

    int size() {
        return frequencies.length;
    }

    int length(int word) {
        return starts[word + 1] - starts[word] - 1;
    }

    char charAt(int word, int at) {
        return all.charAt(starts[word] + at);
    }

    String text(int word) {
        return all.substring(starts[word], starts[word + 1] - 1);
    }

    /// The edits between a word and another text, see [EditDistance#to].
    int edits(int word, EditDistance other, int most) {
        return other.to(all, starts[word], starts[word + 1] - 1, most);
    }

    int frequency(int word) {
        return frequencies[word];
    }

    boolean begins(int word, String text) {
        return length(word) >= text.length() && all.startsWith(text, starts[word]);
    }

    /// The first word that is not before the text in the order of the list; [#size] when all are.
    int first(String text) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int word, String text) {
        int mine = length(word);
        int shorter = Math.min(mine, text.length());
        for (int i = 0; i < shorter; i++) {
            int order = CodePointOrder.compare(charAt(word, i), text.charAt(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine, text.length());
    }

    /// The words before the text and from it on, in the order of the list, at most `most` each.
    List<String> beside(String text, int most) {
        int first = first(text);
        return IntStream.range(Math.max(0, first - most), Math.min(size(), first + most))
                .mapToObj(this::text)
                .toList();
    }

    /// The length of the prefix that two neighbours in the list share.
    int common(int word, int next) {
        int shorter = Math.min(length(word), length(next));
        int common = 0;
        while (common < shorter && charAt(word, common) == charAt(next, common)) {
            common++;
        }
        return common;
    }

    /// The words that hold the part after their first letter, in the order of the list, at most `most`.
    List<Integer> holding(String part, int most) {
        List<Integer> found = new ArrayList<>();
        int at = all.indexOf(part);
        while (at >= 0 && found.size() < most) {
            int word = wordAt(at);
            if (at > starts[word]) {
                found.add(word);
            }
            at = all.indexOf(part, starts[word + 1]);
        }
        return found;
    }

    /// The words that hold the part right behind their first letter, in the order of the list, at most `most`. Those
    /// with
    /// one first letter and the part stand together: a letter costs a look-up.
    List<Integer> holdingSecond(String part, int most) {
        List<Integer> found = new ArrayList<>();
        for (int first = 0; first < size() && found.size() < most; first = afterFirst(first)) {
            if (length(first) > 0) {
                String wanted = charAt(first, 0) + part;
                for (int word = first(wanted); word < size() && begins(word, wanted) && found.size() < most; word++) {
                    found.add(word);
                }
            }
        }
        return found;
    }

    /// The first word behind those that begin with the same letter.
    private int afterFirst(int word) {
        if (length(word) == 0) {
            return word + 1;
        }
        int low = word + 1;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (charAt(middle, 0) == charAt(word, 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int wordAt(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }
}
