package org.linjuli.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linjuli.platform.Mode;

class KeysTests {

    @TempDir
    private Path folder;

    @Test
    void theDemoMakesAKeyFileThatOnlyItsOwnerReads() throws IOException {
        var file = folder.resolve("keys/linjuli.keys");

        var made = new KeyConfiguration().keys(settings(null, null, file), Mode.DEMO);
        var again = new KeyConfiguration().keys(settings(null, null, file), Mode.DEMO);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(again.indexKey()).isEqualTo(made.indexKey());
    }

    @Test
    void productionDoesNotStartWithoutKeysOfItsOwn() {
        assertThatThrownBy(() ->
                        new KeyConfiguration().keys(settings(null, null, folder.resolve("made.keys")), Mode.PRODUCTION))
                .hasMessageContaining("LINJULI_KEYS_FILE");
        assertThat(folder.resolve("made.keys")).doesNotExist();
    }

    @Test
    void aKeyFileThatOthersMayReadIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("open.keys"), KeyRing.generate());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> new KeyConfiguration().keys(settings(null, file, file), Mode.PRODUCTION))
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aRingWithoutAnIndexKeyIsRefused() {
        assertThatThrownBy(() -> KeyRing.parse("field 1 " + "ab".repeat(32))).hasMessageContaining("index");
    }

    @Test
    void aLineThatIsNoKeyIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> KeyRing.parse("field one s3cr3t"))
                .hasMessageContaining("neither")
                .hasMessageNotContaining("s3cr3t");
    }

    private static KeySettings settings(
            @org.jspecify.annotations.Nullable String text,
            @org.jspecify.annotations.Nullable Path file,
            Path generated) {
        return new KeySettings(text, file, generated, Algorithm.SM4_GCM);
    }
}
