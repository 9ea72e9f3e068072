package io.termatlas.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTextTest {
    private static final int MANY = 50_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HBM stacks DRAM.\n\nIt is dear.",
                "a < b and c > d, x<y>z, vector<int>, List<String>",
                "The element <b> makes text bold, AT&T, R&D;, a && b, &nosuchentity;",
                "2**10 and 2**20, 5 * 3 * 2, *args, snake_case_name, __init__ and __name__",
                "C# and F#, #1 of 3, `unclosed, a[0](x) = [y], issue #7",
                "  leading and trailing  \n",
                "- a line\n- another line\n1. and one more",
                "The <br> element breaks a line, <hr> parts, and <img src=\"x.png\"> shows an image.",
                "A paragraph ends with an end tag (\"</p>\"), which may be left out.",
                "Markup such as '<b>' and '</b>' makes words bold, <i> and </i> slanted.",
                "<p> is the element of a paragraph, </p> its end.",
                "A page begins with <!DOCTYPE html> and may hold <!-- a comment -->.",
                "<!-- opens a comment and --> closes it.",
                "A pair <language, text> and a Map<K, List<V>>, Foo<Bar>, std::vector<std::pair<int, int>>",
                "if a <b and c> d, then a<c",
                "Use </script> with care; the tag <script> runs code.",
                "Write &amp;Eacute; for a letter, &amp;#233; and &amp;lt; for others.",
                ""
            })
    void leavesPlainTextAsItIs(String text) {
        assertThat(ReadableText.of(text)).isEqualTo(new ReadableText(text, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # paragraphs, lines, words
            <p>One.</p><p>Two.</p>                              | One.\\n\\nTwo.
            <p>One</p>\\n\\n\\n<div><p>two.</p></div>           | One\\n\\ntwo.
            <p>One<p>two                                        | One\\n\\ntwo
            one<br>two<br/>three                                | one\\ntwo\\nthree
            one<br>\\ntwo                                       | one\\ntwo
            <p>one\\n  two</p>                                  | one two
            <h2>Head</h2>Text<hr>more                           | Head\\n\\nText\\n\\nmore
            <ul><li>One</li><li>two<ul><li>three</li></ul></li></ul>after | One\\ntwo\\nthree\\n\\nafter
            <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table> | a b\\n1 2
            <table><caption>T</caption><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr>\
            </tbody><tfoot><tr><td>3</td></tr></tfoot></table>x | T\\na b\\n1 2\\n3\\n\\nx
            <dl><dt>HBM</dt><dd>memory</dd></dl>                | HBM\\nmemory
            <pre>a  b\\n  c</pre>text                           | a  b\\n  c\\n\\ntext
            # within a word nothing parts it
            N<b>V</b>Link, H<sub>2</sub>O                       | NVLink, H2O
            <strong>One.</strong>\\n\\nTwo <em>is</em> here.    | One.\\n\\nTwo is here.
            <a href="/glossary/hbm">HBM</a> &amp; <code>x &lt; y</code> | HBM & x < y
            # what nobody sees
            a<script>alert(1)</script><style>b{}</style> c</p>  | a c
            <!-- note -->Text<img src=x alt=y>                  | Text
            <p hidden>no</p><p>yes<template>no</template></p>   | yes
            in&shy;ter&shy;poser                                | interposer
            # entities, once
            AT&amp;T, 5&nbsp;GB/s, &lt;b&gt;, &#8211;, &#x41;   | AT&T, 5 GB/s, <b>, –, A
            <p>&amp;lt; and &amp;Eacute;</p>                    | &lt; and &Eacute;
            AT&amp;T writes &amp;lt;                            | AT&T writes &amp;lt;
            # what is no tag of HTML is text of it
            <p>A List<String> of <b>words</b>.</p>              | A List<String> of words.
            <p>A <language, text> pair, a <b and</p>            | A <language, text> pair, a <b and
            <p>if x <y and z> w</p>                             | if x <y and z> w
            <p>a <my-chip>b</my-chip> <Link to="/x">c</Link> <Note>d</Note></p> | a b\\n\\nc d
            # one tag is enough where it stands at a word
            text.<br> More                                      | text.\\nMore
            half of it</p>                                      | half of it
            word<!-- more --> and more                          | word and more
            &auml;\\n\\n&ouml;                                  | ä\\n\\nö
            """)
    void readsHtml(String html, String seen) {
        assertThat(ReadableText.of(lines(html)).value()).isEqualTo(lines(seen));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0000', textBlock = """
            # Head\\n\\nText **strong** and *soft*.              | Head\\n\\nText strong and soft.
            See [NVLink](/glossary/nvlink), ![](x.png)ok         | See NVLink, ok
            The `vector<int>` type\\nis one.                     | The vector<int> type is one.
            **One.**\\n\\n- two\\n- three                        | One.\\n\\ntwo\\nthree
            ```\\na  b\\n c\\n```\\nafter                        | a  b\\n c\\n\\nafter
            **a** &amp; <br> b <script>no()</script>             | a &\\nb
            **a**\\n\\n<div>b</div>                              | a\\n\\nb
            > **quoted**\\n\\ntext                               | quoted\\n\\ntext
            __very strong__ and 2^10                             | very strong and 2^10
            """)
    void readsMarkdown(String markdown, String seen) {
        assertThat(ReadableText.of(lines(markdown)).value()).isEqualTo(lines(seen));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | a | b |\\n|---|:-:|\\n| 1 | `2` |\\n| 3 | 4 |\\n\\nafter ; a b\\n1 2\\n3 4\\n\\nafter
            before\\n\\na|b\\n-|-\\n1|2                           ; before\\n\\na b\\n1 2
            | a |\\n| - |\\n| x \\\\| y |                            ; a\\nx | y
            # no line of hyphens, or not as many cells as the head
            a | b\\n1 | 2                                         ; a | b\\n1 | 2
            left\\n-----\\nright | wrong                           ; left\\n-----\\nright | wrong
            """)
    void readsTablesOfMarkdown(String markdown, String seen) {
        assertThat(ReadableText.of(lines(markdown)).value()).isEqualTo(lines(seen));
    }

    @Test
    void readsNoMarkdownInANameAndKeepsItOneLine() {
        assertThat(ReadableText.ofName("**kwargs**").value()).isEqualTo("**kwargs**");
        assertThat(ReadableText.ofName("AT&amp;T").value()).isEqualTo("AT&T");
        assertThat(ReadableText.ofName("<p>HBM<br>3</p>").value()).isEqualTo("HBM 3");
        assertThat(ReadableText.ofName("<div>").value()).isEqualTo("<div>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a name of markup
            The <br> element            | The <br> element
            <img>                       | <img>
            <input type="text">         | <input type="text">
            </p>                        | </p>
            <!DOCTYPE html>             | <!DOCTYPE html>
            <!-- -->                    | <!-- -->
            List<String>                | List<String>
            <b> and </b>                | <b> and </b>
            "<b>" and "</b>"            | "<b>" and "</b>"
            HBM<br>3                    | HBM<br>3
            a <b> c                     | a <b> c
            # a name in markup
            <b>HBM</b>                  | HBM
            H<sub>2</sub>O              | H2O
            <p>HBM</p>                  | HBM
            <div>\\n  HBM\\n</div>      | HBM
            The <code>&lt;br&gt;</code> element | The <br> element
            &lt;img&gt;                 | <img>
            &amp;Eacute;                | &Eacute;
            R&#38;D                     | R&D
            The <br> element &amp; more | The <br> element & more
            """)
    void readsANameAsHtmlOnlyWhereATagIsClosedOrAnEntityStands(String name, String seen) {
        assertThat(ReadableText.ofName(lines(name)).value()).isEqualTo(lines(seen));
    }

    @Test
    void bringsTextToNfcAndLineEndsToLineFeeds() {
        assertThat(ReadableText.of("Ku\u0308hlung\r\nA\u030A\rx"))
                .isEqualTo(new ReadableText("K\u00FChlung\n\u00C5\nx", 0));
    }

    @Test
    void removesAndCountsCharactersThatStoresRefuseOrReadersCannotSee() {
        assertThat(ReadableText.of("a\u0000b\u0007c\uD800d\u0085\u00ADe\uFEFF\uD83D\uDE80\tf\n"))
                .isEqualTo(new ReadableText("abcde\uD83D\uDE80\tf\n", 6));
        assertThat(ReadableText.of("<p>a&#0;b</p><p>\u0001</p>").value()).doesNotContain("\u0000", "\u0001");
    }

    @Test
    void takesLinearTimeForAnyText() {
        List<String> hostile = List.of(
                "<b>".repeat(MANY) + "</b>",
                "<div>".repeat(MANY) + "</div>",
                "<p><a>".repeat(MANY) + "</p>",
                "<table>".repeat(MANY) + "</td>",
                "<".repeat(MANY) + "<br>",
                "<a".repeat(MANY) + "</b>",
                "<!--".repeat(MANY) + "<b>x</b>",
                "<!-- -".repeat(MANY) + "a<br>b",
                "<x y=".repeat(MANY) + "<b>x</b>",
                "&amp;".repeat(MANY),
                "&amp".repeat(MANY) + "&amp;",
                "[".repeat(MANY) + "**a**",
                "*a **a ".repeat(MANY) + " `b`",
                "**a** " + "![a](".repeat(MANY),
                "> ".repeat(MANY) + "**a**",
                "**a** " + "`".repeat(MANY),
                "**a** " + "<!-".repeat(MANY),
                "**a**\n" + "- ".repeat(MANY),
                "**a" + " **a".repeat(MANY),
                "[a" + "](".repeat(MANY),
                "a|b\n" + "-|".repeat(MANY),
                "|".repeat(MANY) + "\n" + "|-".repeat(MANY) + "|\n" + "|a".repeat(MANY),
                "|-|\n".repeat(MANY),
                "\u0301\u0316".repeat(MANY));

        for (String text : hostile) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThat(ReadableText.of(text).value()).isNotNull(),
                    text.substring(0, 10));
        }
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }
}
