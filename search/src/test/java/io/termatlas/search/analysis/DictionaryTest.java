package io.termatlas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    @Test
    void allAreThereByDefault() {
        assertThat(Dictionary.values()).allMatch(Dictionary::isThere);
    }

    @Test
    void withoutTheJarsIcuFindsTheWords() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(withoutDictionaries(), ClassLoader.getPlatformClassLoader())) {
            Object asking = loader.loadClass(WordsWithoutDictionaries.class.getName())
                    .getConstructor()
                    .newInstance();

            assertThat((List<?>) ((Callable<?>) asking).call())
                    .hasToString("[lucene-analysis-kuromoji: 量子 コンピュータ 量 子 コ ン ピ ュ ー タ,"
                            + " lucene-analysis-smartcn: 人工 智能 技术 人 工 智 能 技 术,"
                            + " lucene-analysis-nori: 데이터 데 이 터 과학 과 학]");
        }
    }

    private static URL[] withoutDictionaries() throws Exception {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<URL> kept = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator, -1)) {
            if (!entry.matches(".*lucene-analysis-(kuromoji|nori|smartcn).*")) {
                kept.add(Path.of(entry).toUri().toURL());
            }
        }
        return kept.toArray(URL[]::new);
    }
}
