package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bar 14: from the start of the process to its first 200, on a database that is in place. */
final class StartBars {

    private final Bench.Ground on;

    StartBars(Bench.Ground on) {
        this.on = on;
    }

    void measure() {
        if (!on.options().wants(14)) {
            return;
        }
        var ours = on.options().jar();
        var bare = extracted(BareApplication.JAR);
        besideTheBare("14a", "start / bare application", byJava(ours, List.of()), bare, List.of());
        besideTheBare(
                "14b",
                "start / bare application, each with an AOT cache",
                byJava(ours, trained(ours, java -> product(byJava(ours, java)))),
                bare,
                trained(bare, java -> BareApplication.start(bare, on.floor().database(), java, log())));
        var delivered = List.of(ours.resolveSibling("start").toString());
        product(delivered).close(); // its first run learns
        besideTheBare("14c", "start by `start`, as delivered / bare application", delivered, bare, List.of());
    }

    private void besideTheBare(String number, String what, List<String> ours, Path bare, List<String> bareCache) {
        var rounds = Rounds.of(
                on.options().rounds(),
                () -> seconds(product(ours)),
                () -> seconds(BareApplication.start(bare, on.floor().database(), bareCache, log())));
        on.report().atMost(number, what, rounds.ratio(), 2.5, 1.2, rounds.detail("s"));
    }

    private Server product(List<String> command) {
        return City.start(
                command,
                on.city().folder(),
                on.city().asDatabase(on.city().database().port()));
    }

    private static List<String> byJava(Path jar, List<String> more) {
        var java = new ArrayList<>(City.JAVA);
        java.addAll(more);
        return Java.command(java, List.of("-jar", jar.toString()));
    }

    private Path log() {
        return on.options().data().resolve("floor.log");
    }

    private static double seconds(Server server) {
        try (server) {
            return server.startSeconds();
        }
    }

    /** The jar taken apart, because an AOT cache needs plain jars on the class path. */
    private Path extracted(Path jar) {
        var folder = on.options().data().resolve(jar.getFileName().toString().replace(".jar", ""));
        if (!Files.exists(folder)) {
            Java.output(
                    List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString()));
        }
        return folder.resolve(jar.getFileName());
    }

    @FunctionalInterface
    private interface Starting {
        Server with(List<String> java);
    }

    /** Trains a cache by one run, and says how to use it. */
    private static List<String> trained(Path jar, Starting program) {
        var cache = jar.resolveSibling("app.aot");
        try {
            Files.deleteIfExists(cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        program.with(List.of("-XX:AOTCacheOutput=" + cache)).close();
        return List.of("-XX:AOTCache=" + cache);
    }
}
