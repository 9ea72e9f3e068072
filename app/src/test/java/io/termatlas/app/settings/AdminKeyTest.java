package io.termatlas.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminKeyTest {
    private static final String KEY = "correct-horse-battery";

    @TempDir
    private Path folder;

    @Test
    void writingIsOffWithoutOne() {
        assertThat(key(Map.of(), Map.of())).isEmpty();
    }

    @Test
    void aFileOfItsOwnersAloneMayHoldTheKey() throws IOException {
        AdminKey key = inFile(KEY + "\n", "rw-------");
        assertThat(key.isOpenedBy(KEY)).isTrue();
        assertThat(key.isOpenedBy(KEY + " ")).isFalse();
        assertThat(key.isOpenedBy("")).isFalse();
        assertThat(key.isOpenedBy(Sha256.of(KEY).hex())).isFalse();
    }

    @Test
    void aFileThatOthersReadMayHoldItsDigest() throws IOException {
        AdminKey key = inFile("sha256:" + Sha256.of(KEY).hex().toUpperCase(java.util.Locale.ROOT), "rw-r--r--");
        assertThat(key.isOpenedBy(KEY)).isTrue();
        assertThat(key.isOpenedBy(Sha256.of(KEY).hex())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"rw-r-----, read", "rw----r--, read", "rw--w----, change", "rw-rw-rw-, change"})
    void aFileOfOthersIsRefusedWithWhatToDo(String rights, String verb) {
        assertThatThrownBy(() -> inFile(KEY, rights))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("may " + verb + " the key file", "chmod 600 ")
                .hasMessageNotContaining(KEY);
    }

    @Test
    void aDigestThatOthersMayChangeIsRefused() {
        assertThatThrownBy(() -> inFile("sha256:" + Sha256.of(KEY).hex(), "rw-rw-r--"))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("may change the key file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "sixteen letters and spaces", "sha256:", "sha256:abc", "schlüsselschlüssel"})
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> inFile(text, "rw-------"))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("admin.key holds no ");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> key(Map.of(SettingKey.ADMIN_KEY_FILE, "nowhere"), Map.of()))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("The key file " + folder.resolve("nowhere") + " cannot be read: ");
    }

    @Test
    void theEnvironmentMayHoldIt() {
        assertThat(key(Map.of(), Map.of("TERMATLAS_ADMIN_KEY", KEY)))
                .hasValueSatisfying(key -> assertThat(key.isOpenedBy(KEY)).isTrue());
    }

    @Test
    void anOptionGoesBeforeTheEnvironmentAndThatBeforeTheFileOfSettings() throws IOException {
        write("option.key", "the-key-of-the-option", "rw-------");
        write("file.key", "the-key-of-the-file", "rw-------");
        Files.writeString(folder.resolve(SettingsFile.NAME), "admin-key-file = file.key\n");
        Map<String, String> environment = Map.of("TERMATLAS_ADMIN_KEY", "the-key-of-the-environment");
        Map<SettingKey, String> options = Map.of(SettingKey.ADMIN_KEY_FILE, "option.key");
        assertThat(key(options, environment).orElseThrow().isOpenedBy("the-key-of-the-option"))
                .isTrue();
        assertThat(key(Map.of(), environment).orElseThrow().isOpenedBy("the-key-of-the-environment"))
                .isTrue();
        assertThat(key(Map.of(), Map.of()).orElseThrow().isOpenedBy("the-key-of-the-file"))
                .isTrue();
    }

    @Test
    void theFileOfSettingsMayNotHoldIt() throws IOException {
        Files.writeString(folder.resolve(SettingsFile.NAME), "admin-key = " + KEY + "\n");
        assertThatThrownBy(() -> key(Map.of(), Map.of()))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("admin-key in " + folder, "admin-key-file")
                .hasMessageNotContaining(KEY);
    }

    @Test
    void isToldToNobody() {
        Settings settings = settings(Map.of(), Map.of("TERMATLAS_ADMIN_KEY", KEY));
        assertThat(settings.toString()).doesNotContain(KEY);
        assertThat(settings.server().adminKey().key().orElseThrow().toString())
                .doesNotContain(Sha256.of(KEY).hex());
    }

    private AdminKey inFile(String text, String rights) throws IOException {
        write("admin.key", text, rights);
        return key(Map.of(SettingKey.ADMIN_KEY_FILE, "admin.key"), Map.of()).orElseThrow();
    }

    private void write(String name, String text, String rights) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private Optional<AdminKey> key(Map<SettingKey, String> options, Map<String, String> environment) {
        return settings(options, environment).server().adminKey().key();
    }

    private Settings settings(Map<SettingKey, String> options, Map<String, String> environment) {
        return Settings.read(new SettingSources(options, environment, SettingsFile.in(folder), folder));
    }
}
