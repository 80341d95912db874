package org.linjuli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's own configuration files, written anew before each start so that nothing else decides. */
record PostgresFiles(DataFolder folder, Durability durability) {

    /** Whether a crash may lose what was acknowledged. */
    enum Durability {
        DURABLE,
        /** For tests: the server says so itself, and the product refuses it. */
        THROWAWAY
    }

    void write(int port) {
        try {
            Files.writeString(folder.pgdata().resolve("postgresql.conf"), settings(port));
            Files.writeString(folder.pgdata().resolve("postgresql.auto.conf"), "");
            Files.writeString(folder.pgdata().resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's configuration can't be written", e);
        }
    }

    private static final String WHO_MAY_CONNECT = """
            # Written by Linjuli at every start. Loopback with a password; nothing else.
            host  all  all  127.0.0.1/32  scram-sha-256
            """;

    private String settings(int port) {
        var sync = durability == Durability.DURABLE ? "on" : "off";
        return """
                # Written by Linjuli at every start; changes here are lost.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                port = %d
                max_connections = 200
                password_encryption = 'scram-sha-256'

                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                linjuli.throwaway = '%s'

                shared_buffers = '256MB'
                # After each checkpoint the first change of a page writes the whole page: seldom, then, and compressed.
                max_wal_size = '4GB'
                checkpoint_timeout = '15min'
                checkpoint_completion_target = 0.9
                wal_compression = on
                # Short statements only: a plan is never worth compiling, and disks are no longer slow to seek.
                jit = off
                # Many people at once, each on one processor: nobody's query may take them all.
                max_parallel_workers_per_gather = 0
                random_page_cost = 1.1
                idle_in_transaction_session_timeout = '60s'
                timezone = 'Asia/Shanghai'
                lc_messages = 'C'

                # The log names no values: no statements, no parameters, no DETAIL lines.
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = '1d'
                log_truncate_on_rotation = on
                log_statement = 'none'
                log_min_error_statement = 'panic'
                log_parameter_max_length_on_error = 0
                log_error_verbosity = 'terse'
                """.formatted(
                        port, sync, sync, sync, durability == Durability.DURABLE ? "off" : "on", quoted(folder.logs()));
    }

    private static String quoted(Path path) {
        return path.toString().replace('\\', '/').replace("'", "''");
    }
}
