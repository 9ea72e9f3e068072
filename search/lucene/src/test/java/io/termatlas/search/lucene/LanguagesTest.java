package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.Hit;
import io.termatlas.search.SearchIndex;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// In every language that search knows, a text is found by another form of its words, and a name by a question.
class LanguagesTest {
    /// language | name | definition | query by words in other forms | question
    private static final String LANGUAGES = """
            en | Heat pump     | Moves warmth into houses.              | moving warmth house     | what is a heat pump
            de | Wärmepumpe    | Bringt Wärme in die Häuser.            | Wärme Haus              | Was ist eine Wärmepumpe?
            fr | Photosynthèse | Les plantes utilisent la lumière.      | plante lumières         | Qu'est-ce que la photosynthèse ?
            es | Algoritmo     | Pasos ordenados que resuelven tareas.  | paso ordenado tarea     | ¿Qué es un algoritmo?
            it | Fotosintesi   | Le piante usano la luce.               | pianta luci             | Che cos'è la fotosintesi?
            pt | Algoritmo     | Passos que resolvem tarefas.           | passo tarefa            | O que é um algoritmo?
            nl | Algoritme     | Stappen die taken oplossen.            | stap oplossen           | Wat is een algoritme?
            sv | Algoritm      | Stegen som löser uppgifterna.          | uppgift löser           | Vad är en algoritm?
            ru | Алгоритм      | Последовательность действий.           | последовательности действие | Что такое алгоритм?
            ar | الحاسوب       | آلة تعالج البيانات.                    | بيانات                  | ما هو الحاسوب
            hi | कंप्यूटर        | जानकारियों की मशीन.                    | जानकारी                 | कंप्यूटर क्या है
            ja | 人工知能       | 機械が人間のように考える技術です。      | 考えた                  | 人工知能とは何ですか
            zh | 人工智能       | 让机器像人一样思考的技术。              | 机器思考                | 什么是人工智能
            ko | 인공지능       | 기계가 사람처럼 생각하는 기술이다.      | 기계는                  | 인공지능이란 무엇인가
            th | ปัญญาประดิษฐ์  | เทคโนโลยีที่ทำให้เครื่องจักรคิดได้     | เครื่องจักร             | ปัญญาประดิษฐ์คืออะไร
            tr | Işık hızı     | Boşlukta ışınların yayılma hızıdır.    | ışınlar                 | Işık hızı nedir?
            id | Kecerdasan    | Kemampuan mesin belajar sendiri.       | belajarlah mesin        | Apa itu kecerdasan?
            ms | Kecerdasan    | Kebolehan mesin belajar sendiri.       | mesinlah                | Apakah maksud kecerdasan?
            bn | কম্পিউটার       | তথ্য প্রক্রিয়া করার যন্ত্রগুলো।                | যন্ত্র                    | কম্পিউটার কাকে বলে?
            cs | Strojové učení | Počítače se učí z příkladů.           | počítač příklad         | Co je to strojové učení?
            sk | Strojové učenie | Počítače sa učia z príkladov.        | príkladoch              | Čo je strojové učenie?
            pl | Uczenie maszynowe | Komputery uczą się na przykładach. | komputer przykład       | Co to jest uczenie maszynowe?
            hu | Gépi tanulás  | A számítógépek példákból tanulnak.     | számítógép              | Mi az a gépi tanulás?
            fi | Koneoppiminen | Tietokoneet oppivat esimerkeistä.      | tietokone               | Mitä koneoppiminen tarkoittaa?
            et | Masinõpe      | Arvutid õpivad näidetest.              | arvuti                  | Mis on masinõpe?
            da | Maskinlæring  | Computere lærer af eksemplerne.        | eksempler               | Hvad er maskinlæring?
            nb | Maskinlæring  | Datamaskiner lærer av eksemplene.      | datamaskin eksempel     | Hva er maskinlæring?
            nn | Maskinlæring  | Datamaskinar lærer av døma.            | datamaskin              | Kva er maskinlæring?
            ro | Învățare automată | Calculatoarele învață din exemple. | calculator exemplu      | Ce este învățarea automată?
            el | Μηχανική μάθηση | Οι υπολογιστές μαθαίνουν από παραδείγματα. | υπολογιστή παράδειγμα | Τι είναι η μηχανική μάθηση;
            fa | یادگیری ماشین | رایانه‌ها از نمونه‌ها می‌آموزند.          | رایانه نمونه            | یادگیری ماشین چیست؟
            ur | مشین لرننگ    | کمپیوٹر مثالوں سے سیکھتا ہے۔           | كمپيوٹر                 | مشین لرننگ کیا ہے؟
            uk | Комп'ютерний зір | Розпізнавання зображень машинами.   | розпізнаванню зображення | Що таке комп’ютерний зір?
            be | Машыннае навучанне | Камп'ютары вучацца на прыкладах.  | камп'ютар               | Што такое машыннае навучанне?
            bg | Машинно обучение | Компютрите се учат от примери.      | компютър пример         | Какво е машинно обучение?
            mk | Машинско учење | Компјутерите учат од примери.         | компјутерите            | Што е машинско учење?
            sr | Машинско учење | Рачунари уче из примера.              | računar                 | Шта је машинско учење?
            hr | Strojno učenje | Računala uče iz primjera.             | računalo                | Što je strojno učenje?
            sl | Strojno učenje | Računalniki se učijo iz primerov.     | računalniki             | Kaj je strojno učenje?
            ca | Aprenentatge automàtic | Els ordinadors aprenen dels exemples. | ordinador exemple | Què és l'aprenentatge automàtic?
            gl | Aprendizaxe automática | Os ordenadores aprenden de exemplos. | ordenador exemplo  | Que é a aprendizaxe automática?
            eu | Ikasketa automatikoa | Ordenagailuek adibideetatik ikasten dute. | ordenagailu       | Zer da ikasketa automatikoa?
            ga | Meaisínfhoghlaim | Foghlaimíonn ríomhairí ó shamplaí.  | ríomhaire               | Cad é meaisínfhoghlaim?
            lt | Mašininis mokymasis | Kompiuteriai mokosi iš pavyzdžių. | kompiuteris            | Kas yra mašininis mokymasis?
            lv | Mašīnmācīšanās | Datori mācās no piemēriem.            | dators piemērs          | Kas ir mašīnmācīšanās?
            hy | Մեքենայական ուսուցում | Համակարգիչները սովորում են օրինակներից։ | համակարգիչ     | Ի՞նչ է մեքենայական ուսուցումը
            ta | இயந்திர கற்றல் | கணினிகள் எடுத்துக்காட்டுகளிலிருந்து கற்கின்றன. | கணினி          | இயந்திர கற்றல் என்றால் என்ன?
            te | యంత్ర అభ్యాసం | కంప్యూటర్లు ఉదాహరణల నుండి నేర్చుకుంటాయి.  | కంప్యూటర్లు            | యంత్ర అభ్యాసం అంటే ఏమిటి?
            ne | मेसिन लर्निङ   | कम्प्युटरहरूले उदाहरणबाट सिक्छन्।        | कम्प्युटर               | मेसिन लर्निङ भनेको के हो?
            mr | यंत्र शिक्षण    | संगणक उदाहरणांतून शिकतात.              | संगणक                   | यंत्र शिक्षण म्हणजे काय?
            ku | فێربوونی ئامێر | کۆمپیوتەرەکان لە نموونەکان فێردەبن.    | کۆمپیوتەر               | فێربوونی ئامێر چییە؟
            he | למידת מכונה   | מחשבים לומדים מדוגמאות.                | מחשבים                  | מה זה למידת מכונה?
            vi | Học máy       | Máy tính học từ các ví dụ.             | may tinh                | Học máy là gì?
            lo | ປັນຍາປະດິດ     | ເທັກໂນໂລຊີທີ່ເຮັດໃຫ້ເຄື່ອງຈັກຄິດໄດ້       | ເຄື່ອງຈັກ                | ປັນຍາປະດິດແມ່ນຫຍັງ
            km | បញ្ញាសិប្បនិម្មិត | បច្ចេកវិទ្យាដែលធ្វើឱ្យម៉ាស៊ីនគិត              | ម៉ាស៊ីន                  | បញ្ញាសិប្បនិម្មិតគឺជាអ្វី
            is | Vélanám       | Tölvur læra af dæmum.                  | tölvur                  | Hvað er vélanám?
            sw | Akili bandia  | Uwezo wa mashine kujifunza.            | mashine                 | Akili bandia ni nini?
            """;

    @TempDir
    private Path folder;

    static List<String> languages() {
        return LANGUAGES.lines().toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void findsOtherFormsAndAnswersQuestions(String line) {
        List<String> cells = List.of(line.strip().split("\\s*\\|\\s*"));
        Glossary glossary = new Glossary(GlossaryId.DEFAULT, cells.get(0), URI.create(""));
        try (IndexSink sink = Fixture.folder(folder).openSink(glossary, true)) {
            sink.upsert(
                    aTerm("wanted").named(cells.get(1)).defined(cells.get(2)).stated());
            sink.upsert(aTerm("other").named("NVLink").defined("C++ 2.5D 芯片").stated());
            String derivation = Fixture.derivation(glossary.language());
            sink.commit(new Ledger(glossary, 1, 2, Instant.EPOCH, derivation, false));
        }
        try (SearchIndex index = Fixture.open(folder)) {
            assertThat(first(index, cells.get(3))).as(cells.get(3)).isEqualTo("wanted");
            assertThat(first(index, cells.get(4))).as(cells.get(4)).isEqualTo("wanted");
            assertThat(first(index, cells.get(1))).as(cells.get(1)).isEqualTo("wanted");
            assertThat(first(index, "2.5d"))
                    .as("signs and numbers in any language")
                    .isEqualTo("other");
        }
    }

    private static String first(SearchIndex index, String text) {
        List<Hit> hits = index.search(Fixture.query(text)).hits();
        return hits.isEmpty() ? "" : hits.getFirst().slug().value();
    }
}
