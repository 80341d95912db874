package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a Java program to its end. */
final class Java {

    private Java() {}

    /** What a program said, and how it ended. */
    record Ended(int code, String said) {}

    static String output(List<String> arguments) {
        var ended = run(arguments);
        if (ended.code() != 0) {
            throw new IllegalStateException(ended.said());
        }
        return ended.said();
    }

    static Ended run(List<String> arguments) {
        try {
            var process = new ProcessBuilder(command(List.of(), arguments))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How to run a program: options of the virtual machine, then the jar or class with its arguments. */
    static List<String> command(List<String> options, List<String> program) {
        var command = new ArrayList<>(List.of(home().resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(program);
        return command;
    }

    /** The virtual machine that this program runs on. */
    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }
}
