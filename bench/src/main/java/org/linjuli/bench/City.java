package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The product running on a data folder that holds the sample city with so many requests. */
final class City implements AutoCloseable {

    /** How long the product's memory may be; the same for every program that is compared. */
    static final List<String> JAVA = List.of("-XX:+UseSerialGC", "-Xmx512m");

    static final String FIRST_PAGE = "/api/v1/public/requests?limit=1";

    private final Path folder;
    private final Server server;
    private final Database database;

    private City(Path folder, Server server) {
        this.folder = folder;
        this.server = server;
        this.database = Database.of(folder);
    }

    /** Starts the product on that city, after loading it where that was not done before. */
    static City of(Options options, long requests) {
        return of(options, requests, JAVA);
    }

    static City of(Options options, long requests, List<String> java) {
        var folder = options.data().resolve(String.valueOf(requests)).toAbsolutePath();
        var loaded = folder.resolve("bench.loaded");
        if (!Files.exists(loaded)) {
            load(options, folder, requests);
            touch(loaded);
        }
        return new City(folder, start(options, folder, java, List.of()));
    }

    /** The followers have read the sample's year before it is copied; the copies are history that they never see. */
    private static void load(Options options, Path folder, long requests) {
        System.out.printf("loading a city with %,d requests into %s%n", requests, folder);
        try (var city = new City(folder, start(options, folder, JAVA, List.of()))) {
            System.out.printf("the sample city is in place after %.0f s%n", city.server.startSeconds());
            city.settle();
        }
        var quiet = List.of("--linjuli.followers.enabled=false", "--linjuli.jobs.enabled=false");
        try (var city = new City(folder, start(options, folder, JAVA, quiet))) {
            new Copies(city.database).until(requests);
        }
    }

    /** The product with its own PostgreSQL, and settings of the virtual machine and of its own. */
    static Server start(Options options, Path folder, List<String> java, List<String> settings) {
        return start(Java.command(java, List.of("-jar", options.jar().toString())), folder, settings);
    }

    /** The same, by a command that settings are put behind. */
    static Server start(List<String> command, Path folder, List<String> settings) {
        var program = new ArrayList<>(command);
        program.add("--linjuli.city=fuqing");
        program.add("--linjuli.database.embedded.data-dir=" + folder);
        program.add("--linjuli.keys.generated-file=" + folder.resolveSibling("keys-" + folder.getFileName()));
        for (var rate : List.of("address", "account", "expensive")) {
            program.add("--linjuli.web.rates." + rate + "-per-minute=0");
        }
        program.add("--management.server.port=0");
        program.addAll(settings);
        return new Server(program, FIRST_PAGE, folder.resolveSibling(folder.getFileName() + ".log"));
    }

    /** Settings by which another instance of the product uses this one's database, reached at that port. */
    List<String> asDatabase(int port) {
        return List.of(
                "--linjuli.database.url=" + database.urlAt(port),
                "--linjuli.database.username=linjuli_app",
                "--linjuli.database.password=" + database.password("linjuli_app"),
                "--linjuli.database.migrator-username=linjuli_migrator",
                "--linjuli.database.migrator-password=" + database.password("linjuli_migrator"));
    }

    Path folder() {
        return folder;
    }

    Server server() {
        return server;
    }

    Database database() {
        return database;
    }

    int port() {
        return server.port();
    }

    /** Waits until what was filed has been followed and sealed to the end, so that it does not weigh on the next measurement. */
    void settle() {
        for (int tries = 0; tries < 6_000; tries++) {
            var behind = database.number("""
                    select (select coalesce(max(seq), 0) from casework.timeline)
                      - coalesce((select min(position) from follower.follower where name <> 'audit-seal'), 0)
                      + (select coalesce(max(seq), 0) from audit.entry)
                      - coalesce((select position from follower.follower where name = 'audit-seal'), 0)
                    """);
            if (behind == 0) {
                return;
            }
            LockSupport.parkNanos(100_000_000);
        }
        System.err.println("the followers don't come to an end");
    }

    @Override
    public void close() {
        server.close();
    }

    private static void touch(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
