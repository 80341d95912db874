package org.linjuli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.linjuli.platform.PostgresFiles.Durability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL that the product brings along: started on its data folder, watched, and stopped after the pool. */
class EmbeddedPostgres implements AutoCloseable {

    static final String DATABASE = "linjuli";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration INIT_LIMIT = Duration.ofMinutes(2);
    /** Recovery after a crash replays up to max_wal_size before the server answers. */
    private static final int START_SECONDS = 300;

    private static final int STOP_SECONDS = 20;
    private static final int START_ATTEMPTS = 5;

    private final DataFolder folder;
    private final int wantedPort;
    private final PostgresFiles files;
    private final FileChannel lock;
    private final Credentials credentials;
    private final PostgresCommand command;
    private Postmaster postmaster;
    private volatile boolean stopping;

    EmbeddedPostgres(DataFolder folder, int wantedPort, PostgresBinaries binaries, Durability durability) {
        this.folder = folder;
        this.wantedPort = wantedPort;
        this.files = new PostgresFiles(folder, durability);
        this.lock = folder.lock();
        try {
            this.credentials = Credentials.of(folder);
            this.command = new PostgresCommand(binaries, folder);
            initialiseOnce();
            this.postmaster = adoptOrStart();
            var roles = new DatabaseRoles(credentials);
            roles.establish(url("postgres"));
            roles.prepare(url(DATABASE));
            watch();
        } catch (RuntimeException e) {
            release();
            throw e;
        }
    }

    DatabaseAddress address() {
        return new DatabaseAddress(url(DATABASE), credentials.app(), credentials.migrator());
    }

    /** For tests, which create databases of their own. */
    DatabaseRoles roles() {
        return new DatabaseRoles(credentials);
    }

    /** For tests, which create databases of their own. */
    Login superuser() {
        return credentials.superuser();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postmaster.port(), database);
    }

    @Override
    public void close() {
        stopping = true;
        try {
            stop(files.durability() == Durability.DURABLE ? "fast" : "immediate");
        } finally {
            release();
        }
    }

    private void initialiseOnce() {
        if (Files.exists(folder.pgdata())) {
            return;
        }
        log.info("Creating the database in {}", folder.pgdata());
        var draft = folder.root().resolve("pgdata.draft");
        var password = folder.root().resolve("superuser.password");
        try {
            FileSystemUtils.deleteRecursively(draft);
            Files.writeString(password, "");
            DataFolder.restrict(password, "rw-------");
            Files.writeString(password, credentials.superuser().password());
            command.run(INIT_LIMIT, "initdb", DatabaseLocale.initdbArguments(draft, credentials.superuser(), password));
            Files.move(draft, folder.pgdata(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The database can't be created in " + folder.root(), e);
        } finally {
            password.toFile().delete();
        }
    }

    /** After a kill of the product its server lives on: taken over if it is as we would start it, else stopped. */
    private Postmaster adoptOrStart() {
        var running = Postmaster.on(folder);
        if (running.isPresent()) {
            if (isAsWeStartIt(running.get())) {
                log.info("Taking over the PostgreSQL that a killed run left on this data folder");
                return running.get();
            }
            log.info("Stopping a PostgreSQL that a killed run left on this data folder with other settings");
            stop("fast");
        }
        return start(wantedPort);
    }

    private boolean isAsWeStartIt(Postmaster found) {
        if (wantedPort != 0 && wantedPort != found.port()) {
            return false;
        }
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=5&socketTimeout=10".formatted(found.port());
        var superuser = credentials.superuser();
        try (var connection = DriverManager.getConnection(url, superuser.role(), superuser.password())) {
            return new ServerCheck(connection).isServing(folder.pgdata(), files.durability());
        } catch (SQLException e) {
            log.info("The PostgreSQL left behind does not answer: {}", e.getMessage());
            return false;
        }
    }

    private Postmaster start(int port) {
        for (int attempt = 1; ; attempt++) {
            files.write(port == 0 ? freePort() : port);
            try {
                command.run(
                        Duration.ofSeconds(START_SECONDS + 10L),
                        "pg_ctl",
                        "start",
                        "-D",
                        folder.pgdata().toString(),
                        "-l",
                        folder.logs().resolve("start.log").toString(),
                        "-t",
                        String.valueOf(START_SECONDS));
                return Postmaster.on(folder)
                        .orElseThrow(() -> new DatabaseRefused("PostgreSQL ended right after its start"));
            } catch (DatabaseRefused e) {
                // A port taken meanwhile, or shared memory that dying children of a killed server still hold.
                if (attempt == START_ATTEMPTS) {
                    throw e;
                }
                log.warn("PostgreSQL did not start (attempt {} of {}), trying again", attempt, START_ATTEMPTS);
                pause(Duration.ofMillis(500));
            }
        }
    }

    /** Somebody may kill the server alone; it comes back on the same port, where the pool looks for it. */
    private void watch() {
        var watched = postmaster;
        var unused = watched.process().onExit().thenRunAsync(() -> restartUnlessStopping(watched.port()));
    }

    private synchronized void restartUnlessStopping(int port) {
        if (stopping) {
            return;
        }
        log.error("PostgreSQL ended by itself; starting it again");
        try {
            postmaster = start(port);
            watch();
        } catch (RuntimeException e) {
            log.error("PostgreSQL can't be started again; requests will fail until the product is restarted", e);
        }
    }

    private synchronized void stop(String how) {
        if (Postmaster.on(folder).isEmpty()) {
            return;
        }
        var pgdata = folder.pgdata().toString();
        try {
            command.run(
                    Duration.ofSeconds(STOP_SECONDS + 5L),
                    "pg_ctl",
                    List.of("stop", "-D", pgdata, "-m", how, "-t", String.valueOf(STOP_SECONDS))
                            .toArray(String[]::new));
        } catch (DatabaseRefused e) {
            log.warn("PostgreSQL did not stop in {} s; ending it, recovery follows at the next start", STOP_SECONDS, e);
            command.run(Duration.ofSeconds(10), "pg_ctl", "stop", "-D", pgdata, "-m", "immediate", "-t", "5");
        }
    }

    private void release() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + folder.root() + " can't be released", e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback address", e);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("Interrupted while starting PostgreSQL", e);
        }
    }
}
