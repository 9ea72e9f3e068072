package io.termatlas.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.search.query.KeyboardLayouts.Retyped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardLayoutsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ghjwtccjh | Russian   | процессор
            rjvgm.nth | Russian   | компьютер
            GHJWTCCJH | Russian   | процессор
            ghjwtcjh  | Ukrainian | процесор
            c[jdbot   | Ukrainian | сховище
            njac      | Hebrew    | מחשב
            logow     | Greek     | λογος
            af;m      | Arabic    | شبكة
            af;i      | Persian   | شبکه
            dkaghghk  | Korean    | 암호화
            RhC       | Korean    | 꽃
            ㅔ개ㅊㄷㄴ내ㄱ | Latin     | processor
            혀녀ㅔ     | Latin     | gusup
            зкщсуыыщк | Latin     | processor
            פרםבקדדםר | Latin     | processor
            حقخؤثسسخق | Latin     | processor
            لاعس      | Latin     | bus
            προψεσσορ | Latin     | processor
            """)
    void readsTheKeysOnAnotherKeyboard(String typed, String keyboard, String meant) {
        assertThat(KeyboardLayouts.retyped(typed)).contains(new Retyped(keyboard, meant));
    }

    @Test
    void leavesAloneWhatIsWrittenInSeveralScripts() {
        assertThat(KeyboardLayouts.retyped("nvlink проц")).isEmpty();
        assertThat(KeyboardLayouts.retyped("数据")).isEmpty();
    }
}
