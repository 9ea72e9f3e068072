package io.termatlas.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
    /// FIPS 180-2, B.1.
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isThatOfTheStandard() {
        assertThat(Sha256.of("abc")).isEqualTo(new Sha256(OF_ABC));
        assertThat(Sha256.of("abc").shortHex()).isEqualTo("ba7816bf8f01cfea");
        assertThat(Sha256.of("abc").bytes())
                .hasSize(32)
                .startsWith(0xba, 0x78, 0x16, 0xbf)
                .endsWith(0x15, 0xad);
    }

    @Test
    void isTheSameOfATextItsBytesItsFileAndItsParts(@TempDir Path folder) throws IOException {
        String text = "größe 🚀".repeat(20_000);
        Path file = Files.writeString(folder.resolve("text"), text);
        byte[] bytes = Files.readAllBytes(file);
        MessageDigest parts = Sha256.begin();
        parts.update(bytes, 0, 7);
        parts.update(bytes, 7, bytes.length - 7);
        assertThat(Arrays.asList(Sha256.of(text), Sha256.of(bytes), Sha256.of(file)))
                .containsOnly(Sha256.end(parts));
    }

    @Test
    void rejectsWhatIsNone() {
        assertThatThrownBy(() -> new Sha256(OF_ABC.substring(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sha256(OF_ABC.replace('a', 'A'))).isInstanceOf(IllegalArgumentException.class);
    }
}
