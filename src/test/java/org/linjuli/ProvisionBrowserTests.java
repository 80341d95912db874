package org.linjuli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On a machine that has nothing but what the test puts there. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for bash")
class ProvisionBrowserTests {

    @TempDir
    private Path machine;

    @BeforeEach
    void linux() throws IOException {
        program("uname", "echo Linux");
    }

    @Test
    void whoMayNotInstallIsToldWhatToDo() throws Exception {
        program("id", "echo 1000");

        var script = run();

        assertThat(script.exitValue()).isEqualTo(1);
        assertThat(says(script)).contains("sudo apt-get install chromium fontconfig fonts-noto-cjk");
    }

    @Test
    void rootOnDebianGetsItInstalled() throws Exception {
        program("id", "echo 0");
        program("apt-get", """
                case "$*" in *chromium*fonts-noto-cjk*)
                  printf '#!/bin/sh\\n' > "$MACHINE/chromium"
                  printf '#!/bin/sh\\necho NotoSansCJK\\n' > "$MACHINE/fc-list"
                  /bin/chmod +x "$MACHINE/chromium" "$MACHINE/fc-list"
                esac""");

        var script = run();

        assertThat(says(script)).contains(machine.resolve("chromium").toString());
        assertThat(script.exitValue()).isZero();
    }

    @Test
    void anInstallationThatDidNotHelpIsNoSuccess() throws Exception {
        program("id", "echo 0");
        program("apt-get", "exit 0");

        assertThat(run().exitValue()).isEqualTo(1);
    }

    @Test
    void aBrowserWithoutAChineseFontIsNotEnough() throws Exception {
        program("id", "echo 1000");
        program("chromium", "exit 0");
        program("fc-list", "exit 0");

        assertThat(run().exitValue()).isEqualTo(1);
    }

    private void program(String name, String does) throws IOException {
        Files.writeString(machine.resolve(name), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(machine.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process run() throws Exception {
        var builder = new ProcessBuilder("bash", "scripts/provision-browser").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", machine.toString());
        builder.environment().put("MACHINE", machine.toString());
        var script = builder.start();
        script.waitFor();
        return script;
    }

    private static String says(Process script) throws IOException {
        return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
