package org.linjuli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's programs. */
class PostgresCommand {

    private final PostgresBinaries binaries;
    private final DataFolder folder;
    private final Rights rights;

    PostgresCommand(PostgresBinaries binaries, DataFolder folder) {
        this(binaries, folder, Rights.ofThisProcess());
    }

    PostgresCommand(PostgresBinaries binaries, DataFolder folder, Rights rights) {
        this.binaries = binaries;
        this.folder = folder;
        this.rights = rights;
    }

    /** Runs to the end and returns what it printed; fails when the program does. */
    String run(Duration limit, String program, String... arguments) {
        rights.handOver(folder);
        var command = new ArrayList<>(rights.prefix());
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        var result = execute(command, limit);
        if (result.exitCode() != 0) {
            throw new DatabaseRefused(
                    program + " ended with " + result.exitCode() + ": " + result.output() + logTail());
        }
        return result.output();
    }

    private Result execute(List<String> command, Duration limit) {
        try {
            var output = Files.createTempFile(folder.logs(), "command", ".out");
            try {
                var builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.directory(folder.root().toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                builder.environment().put("LC_ALL", PostgresBinaries.onLinux() ? "C.UTF-8" : "C");
                var process = builder.start();
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new DatabaseRefused(command.getLast() + " took longer than " + limit + logTail());
                }
                return new Result(process.exitValue(), Files.readString(output).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("Interrupted while running " + command.getFirst(), e);
        }
    }

    private String logTail() {
        var log = folder.logs().resolve("start.log");
        try {
            var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
            return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        } catch (IOException e) {
            return " (and " + log + " can't be read: " + e.getMessage() + ")";
        }
    }

    private record Result(int exitCode, String output) {}
}
