package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator with the scripts of bench/sql: what the server can do when nobody is in between. */
final class PgBench {

    private static final String DATABASE = "bench";
    private static final Pattern TPS = Pattern.compile("^tps = ([\\d.]+)", Pattern.MULTILINE);

    private final Database database;
    private final long rows;

    /** Fills a database of its own with so many rows, unless it is filled already. */
    PgBench(Database product, long rows) {
        this.database = product.named(DATABASE);
        this.rows = rows;
        if (product.list("select datname from pg_database where datname = '" + DATABASE + "'")
                .isEmpty()) {
            System.out.printf("filling the bare tables with %,d rows%n", rows);
            product.run("create database " + DATABASE);
            psql("schema.sql");
            psql("fill.sql");
        }
    }

    Database database() {
        return database;
    }

    /** Transactions a second, with so many clients for so many seconds. */
    double perSecond(String script, int clients, int seconds) {
        var said = output(
                "pgbench",
                "-n",
                "-f",
                "bench/sql/" + script,
                "-c",
                String.valueOf(clients),
                "-j",
                "2",
                "-T",
                String.valueOf(seconds),
                "-D",
                "n=" + rows,
                DATABASE);
        var found = TPS.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(found.group(1));
    }

    private void psql(String script) {
        output("psql", "-q", "-v", "ON_ERROR_STOP=1", "-v", "n=" + rows, "-f", "bench/sql/" + script, DATABASE);
    }

    private String output(String program, String... arguments) {
        var command = new ArrayList<>(List.of(program, "-h", "127.0.0.1", "-U", Database.SUPERUSER));
        command.addAll(List.of("-p", String.valueOf(database.port())));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(Path.of("").toFile().getAbsoluteFile());
        builder.environment().put("PGPASSWORD", database.password(Database.SUPERUSER));
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(program + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    program + " is missing: install Debian's postgresql-client and postgresql-contrib", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
