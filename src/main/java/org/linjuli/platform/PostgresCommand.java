package org.linjuli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's programs; as root it gives the rights away first, because PostgreSQL refuses them. */
class PostgresCommand {

    private static final List<String> OWN_USER_NAMESPACE = List.of("unshare", "--user");

    private final PostgresBinaries binaries;
    private final DataFolder folder;
    private final List<String> prefix;

    PostgresCommand(PostgresBinaries binaries, DataFolder folder) {
        this.binaries = binaries;
        this.folder = folder;
        this.prefix = runsAsRoot() ? withoutRoot() : List.of();
    }

    /** Runs to the end and returns what it printed; fails when the program does. */
    String run(Duration limit, String program, String... arguments) {
        var command = new ArrayList<>(prefix);
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

    private boolean runsAsRoot() {
        return !PostgresBinaries.onWindows() && "root".equals(System.getProperty("user.name"));
    }

    /** Linux lets root enter a user namespace in which it is nobody, yet still owns its files. */
    private List<String> withoutRoot() {
        var probe = new ArrayList<>(OWN_USER_NAMESPACE);
        probe.add("true");
        if (execute(probe, Duration.ofSeconds(10)).exitCode() != 0) {
            throw new DatabaseRefused("PostgreSQL does not run as root, and this machine does not let root enter a"
                    + " user namespace (unshare --user). Start Linjuli as another user, allow user namespaces,"
                    + " or set linjuli.database.url to an outside PostgreSQL.");
        }
        return OWN_USER_NAMESPACE;
    }

    private record Result(int exitCode, String output) {}
}
