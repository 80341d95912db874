package org.linjuli.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server process that runs on a data folder, as its postmaster.pid tells. */
record Postmaster(ProcessHandle process, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /**
     * Empty when no server runs there. A pid file whose number now belongs to some other program is removed, because
     * PostgreSQL would take that program for a server and refuse to start.
     */
    static Optional<Postmaster> on(DataFolder folder) {
        var file = folder.pgdata().resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(file);
            var process = ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()));
            if (process.isEmpty() || !process.get().isAlive()) {
                return Optional.empty();
            }
            if (!isPostgres(process.get())) {
                Files.delete(file);
                return Optional.empty();
            }
            return Optional.of(new Postmaster(process.get(), portIn(lines)));
        } catch (IOException | NumberFormatException e) {
            throw new DatabaseRefused("Can't tell from " + file + " whether a server runs there", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
    }

    private static int portIn(List<String> lines) {
        return lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
    }
}
