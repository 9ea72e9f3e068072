package io.termatlas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is NVLink?              | NVLink
            what is the PCIe bus         | PCIe bus
            what's a GPU                 | GPU
            What does HBM stand for?     | HBM
            define C++                   | C++
            NVLink meaning               | NVLink
            How does a tensor core work? | tensor core
            NVLink                       | NVLink
            what is                      | what is
            meaning                      | meaning
            whatever works               | whatever works
            """)
    void findsWhatIsAskedAbout(String text, String subject) {
        assertThat(Asking.ENGLISH.subjectOf(text)).isEqualTo(subject);
    }
}
