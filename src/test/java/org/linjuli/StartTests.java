package org.linjuli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The product's {@code start}, with a java that tells how it was run and learns at once. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for sh")
class StartTests {

    private static final String JAVA = """
            #!/bin/sh
            echo "$@"
            for argument; do
              case $argument in -XX:AOTCacheOutput=*) echo learned > "${argument#*=}" ;; esac
            done
            """;

    @TempDir
    private Path machine;

    @BeforeEach
    void theDeliveredFolder() throws IOException {
        Files.createDirectories(machine.resolve("linjuli"));
        Files.copy(Path.of("src/main/launch/start"), machine.resolve("linjuli/start"));
        Files.writeString(machine.resolve("linjuli/linjuli-1.0.jar"), "a jar");
        jdk("jdk", "25.0.3");
    }

    @Test
    void theFirstRunLearnsAndLaterOnesUseIt() throws Exception {
        var first = start(Map.of(), "--linjuli.mode=production");
        var second = start(Map.of(), "--linjuli.mode=production");

        assertThat(first)
                .startsWith("-XX:+UseSerialGC -Xmx512m -XX:AOTCacheOutput=")
                .endsWith("linjuli-1.0.jar --linjuli.mode=production");
        assertThat(second).isEqualTo(first.replace("-XX:AOTCacheOutput=", "-XX:AOTCache="));
    }

    @Test
    void whatAnotherJavaOrOtherOptionsNeedIsLearnedAnewAndTheOldIsTakenAway() throws Exception {
        start(Map.of());
        jdk("newer", "25.0.4");
        var newer = Map.of("JAVA_HOME", machine.resolve("newer").toString());

        assertThat(start(newer)).contains("AOTCacheOutput");
        assertThat(start(Map.of("LINJULI_JAVA_OPTIONS", "-Xmx256m -Xms64m")))
                .startsWith("-Xmx256m -Xms64m -XX:AOTCacheOutput=");

        assertThat(learned()).hasSize(1);
    }

    @Test
    void aNewJarIsLearnedAnew() throws Exception {
        start(Map.of());
        Files.writeString(machine.resolve("linjuli/linjuli-1.0.jar"), "a newer jar");

        assertThat(start(Map.of())).contains("AOTCacheOutput");
    }

    @Test
    void whoHasNoJavaIsToldWhatToDo() throws Exception {
        assertThat(start(Map.of("JAVA_HOME", "/nowhere"))).contains("/nowhere/bin/java", "Java 25", "JAVA_HOME");
    }

    private List<Path> learned() throws IOException {
        try (var files = Files.list(machine.resolve("linjuli"))) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }

    private void jdk(String name, String version) throws IOException {
        var java = machine.resolve(name).resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(machine.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"");
    }

    private String start(Map<String, String> environment, String... arguments) throws Exception {
        var words =
                new ArrayList<>(List.of("sh", machine.resolve("linjuli/start").toString()));
        words.addAll(List.of(arguments));
        var command = new ProcessBuilder(words);
        command.environment().put("JAVA_HOME", machine.resolve("jdk").toString());
        command.environment().remove("LINJULI_JAVA_OPTIONS");
        command.environment().putAll(environment);
        var process = command.redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
