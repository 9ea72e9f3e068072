package io.termatlas.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.StatedTerm;
import io.termatlas.search.Hit;
import io.termatlas.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// However one asks for a term of the conformance set, in the language of its glossary or in another, it comes first.
class QuestionsTest {
    /// language | wordings, `*` for the name
    private static final String WORDINGS = """
            de | was ist *? | was bedeutet * | was versteht man unter * | erkläre mir * | * einfach erklärt | Definition von * | wie funktioniert * | wofür braucht man * | * Bedeutung | was heißt * genau
            fr | qu'est-ce que *? | c'est quoi * | que signifie * | définition de * | * définition | à quoi sert * | comment fonctionne * | explique-moi * | qu'entend-on par * | que veut dire *
            es | ¿qué es *? | ¿qué significa *? | definición de * | * significado | ¿para qué sirve *? | ¿cómo funciona *? | explícame * | qué se entiende por * | ¿en qué consiste *?
            it | cos'è *? | che cosa significa * | definizione di * | * significato | a cosa serve * | come funziona * | spiegami * | cosa si intende per * | che vuol dire *
            pt | o que é *? | o que significa * | definição de * | * significado | para que serve * | como funciona * | explique * | o que quer dizer *
            nl | wat is *? | wat betekent * | definitie van * | betekenis van * | hoe werkt * | wat doet * | leg * uit | wat wordt bedoeld met *
            sv | vad är *? | vad betyder * | definition av * | vad innebär * | hur fungerar * | förklara * | * betydelse | vad menas med *
            da | hvad er *? | hvad betyder * | definition af * | hvordan virker * | forklar * | hvad menes med *
            no | hva er *? | hva betyr * | definisjon av * | hvordan fungerer * | forklar * | hva menes med *
            fi | mikä on *? | mitä tarkoittaa * | mitä * tarkoittaa | miten * toimii | selitä * | * määritelmä | * merkitys
            pl | co to jest *? | co to * | czym jest * | co oznacza * | definicja * | jak działa * | wyjaśnij * | * znaczenie | co znaczy *
            cs | co je *? | co je to * | co znamená * | definice * | jak funguje * | vysvětli * | k čemu slouží *
            hu | mi az a *? | mi a * | mit jelent a * | mit jelent az * | * jelentése | hogyan működik a * | * fogalma | magyarázd el a * fogalmát
            ro | ce este *? | ce înseamnă * | definiția * | ce e * | cum funcționează * | explică * | la ce folosește *
            el | τι είναι *; | τι σημαίνει * | ορισμός * | πώς λειτουργεί * | εξήγησε * | τι εννοούμε με τον όρο *
            tr | * nedir? | * ne demek | * ne demektir | * ne anlama gelir | * anlamı | * tanımı nedir | * nasıl çalışır | * ne işe yarar | * hakkında bilgi
            id | apa itu *? | apakah * itu | apa arti * | pengertian * | definisi * | jelaskan tentang * | apa yang dimaksud dengan * | bagaimana cara kerja *
            vi | * là gì? | * nghĩa là gì | định nghĩa * | * có nghĩa là gì | thế nào là * | giải thích *
            ru | что такое *? | что значит * | что означает * | определение * | как работает * | * это что | объясни что такое * | * простыми словами | зачем нужен * | что понимают под *
            uk | що таке *? | що означає * | визначення * | як працює * | поясни * | * це | що значить * | розкажи про *
            ar | ما هو *؟ | ما هي * | ما معنى * | تعريف * | ماذا يعني * | كيف يعمل * | اشرح * | ما المقصود ب *
            fa | * چیست؟ | * یعنی چه | معنی * | تعریف * | * چه معنایی دارد | * چگونه کار می‌کند | منظور از * چیست
            he | מה זה *? | מהו * | מהי * | מה הפירוש של * | הגדרה של * | איך עובד * | מה המשמעות של *
            hi | * क्या है? | * का अर्थ | * का मतलब क्या है | * की परिभाषा | * किसे कहते हैं | * कैसे काम करता है
            bn | * কী? | * কি | * কাকে বলে | * মানে কী | * এর সংজ্ঞা | * বলতে কী বোঝায়
            ja | *とは？ | *とは何ですか | *って何 | *って何ですか | *の意味 | *の意味は？ | *とは何か | *とはどういう意味ですか | *について教えて | *の定義 | *を説明してください | *とはどのようなものですか | *って何のこと | *とはなんでしょうか
            zh | 什么是*? | *是什么 | *是什么意思 | 什么叫* | 何谓* | *的定义 | *的含义是什么 | 解释一下* | 请问*是什么 | *是啥 | *指的是什么 | *是指什么 | *怎么用
            ko | *란 무엇인가요? | *이란? | *가 뭐야 | *이 뭔가요 | *은 무엇입니까 | * 뜻 | *의 의미 | * 정의 | *에 대해 설명해줘 | *는 어떻게 작동하나요 | *란 | *이 뭐예요?
            th | *คืออะไร | *หมายถึงอะไร | *แปลว่าอะไร | ความหมายของ* | *คืออะไรครับ | อธิบาย*
            en | what is *? | what does * mean | define * | * definition | was ist * | qu'est-ce que * | ¿qué es *? | что такое * | co to jest * | vad är *
            """;

    @TempDir
    private Path folder = Path.of("");

    static List<String> wordings() {
        return WORDINGS.lines().toList();
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void findsTheTermThatIsAskedFor(String line) throws IOException {
        List<String> cells = List.of(line.strip().split("\\s*\\|\\s*"));
        List<StatedTerm> terms = ConformanceSet.inLanguage(cells.getFirst());
        Fixture.commit(folder, cells.getFirst(), terms);
        List<String> misses = new ArrayList<>();
        try (SearchIndex index = Fixture.open(folder)) {
            for (String wording : cells.subList(1, cells.size())) {
                for (StatedTerm term : terms) {
                    String query = wording.replace("*", term.term().name());
                    if (!first(index, query).equals(term.slug().value())) {
                        misses.add(query + " found " + first(index, query));
                    }
                }
            }
        }
        assertThat(misses).isEmpty();
    }

    private static String first(SearchIndex index, String text) {
        List<Hit> hits = index.search(Fixture.query(text)).hits();
        return hits.isEmpty() ? "" : hits.getFirst().slug().value();
    }
}
