package io.termatlas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnalysisPoolTest {
    private static final int KEPT = 2;

    private final AtomicInteger made = new AtomicInteger();
    private final AnalysisPool pool = new AnalysisPool(this::make, KEPT);

    @Test
    void lendsTheSameOneToOneThreadAfterTheOther() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Analysis first =
                    threads.submit(() -> pool.lend(Function.identity())).get();
            Analysis second =
                    threads.submit(() -> pool.lend(Function.identity())).get();

            assertThat(second).isSameAs(first);
        }
    }

    @Test
    void makesAnotherOneWhenAllAreLent() {
        assertThat(lentAtOnce(KEPT + 1)).doesNotHaveDuplicates();
    }

    @Test
    void keepsNoMoreThanItMay() {
        lentAtOnce(KEPT + 3);
        made.set(0);

        lentAtOnce(KEPT + 3);

        assertThat(made).hasValue(3);
    }

    @Test
    void dropsOneThatFailed() {
        assertThatThrownBy(() -> pool.lend(analysis -> {
                    throw new IllegalStateException("torn");
                }))
                .hasMessage("torn");

        pool.lend(Function.identity());

        assertThat(made).hasValue(2);
    }

    @Test
    void keepsNothingOnceItIsClosed() {
        pool.lend(lent -> {
            pool.close();
            return lent;
        });

        pool.lend(Function.identity());

        assertThat(made).hasValue(2);
    }

    @Test
    void lendsNoneToTwoThreadsAtOnce() throws Exception {
        Set<Stemmer> lent = ConcurrentHashMap.newKeySet();
        Callable<Boolean> alone = () -> pool.lend(analysis -> {
            boolean isAlone = lent.add(analysis.stemmer());
            IntStream.range(0, 100).forEach(word -> analysis.stemmer().forms("word" + word));
            lent.remove(analysis.stemmer());
            return isAlone;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> results = threads.invokeAll(
                    IntStream.range(0, 2_000).mapToObj(any -> alone).toList());

            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        }
    }

    @Test
    void aClosedLanguageStillFindsTheWords() {
        Language language = Language.of("en");
        List<Words.Word> open = Words.stems(language, "tensor cores");
        language.close();

        assertThat(Words.stems(language, "tensor cores")).isEqualTo(open);
    }

    private List<Analysis> lentAtOnce(int count) {
        List<Analysis> lent = new ArrayList<>();
        lend(count, lent);
        return lent;
    }

    private void lend(int count, List<Analysis> lent) {
        if (count > 0) {
            pool.lend(analysis -> {
                lend(count - 1, lent);
                return lent.add(analysis);
            });
        }
    }

    private Analysis make() {
        made.incrementAndGet();
        return new Analysis(new Stemmer(UnaryOperator.identity(), Locale.ROOT), Segmenter.CHARACTERS);
    }
}
