import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The built product on loopback, on a data folder of its own, with the small sample city. */
final class Product implements AutoCloseable {

    private static final int START_SECONDS = 240;

    /** What is relaxed for a scan alone: thousands of requests come from one address as a few people. */
    static final List<String> RELAXED = List.of(
            "--linjuli.web.rates.address-per-minute=0",
            "--linjuli.web.rates.account-per-minute=0",
            "--linjuli.web.rates.expensive-per-minute=0",
            "--linjuli.identity.account.mistakes=100000000",
            "--linjuli.identity.address-mistakes=100000000",
            "--linjuli.identity.reveals-a-day=100000000");

    private final Path folder;
    private final int port;
    private final Process process;

    /** @param port of the product; the next one is the operator's, the one after it the database's */
    Product(Path jar, Path folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-jar",
                jar.toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.port=" + (port + 1),
                "--linjuli.city=demo-small",
                "--linjuli.database.embedded.data-dir=" + folder.resolve("data"),
                "--linjuli.database.embedded.port=" + (port + 2),
                "--linjuli.keys.generated-file=" + folder.resolve("linjuli.keys"),
                "--server.tomcat.accesslog.enabled=true",
                "--server.tomcat.accesslog.directory=" + folder,
                "--server.tomcat.accesslog.prefix=access",
                "--server.tomcat.accesslog.suffix=.log",
                "--server.tomcat.accesslog.rotate=false",
                "--server.tomcat.accesslog.buffered=false",
                "--server.tomcat.accesslog.pattern=" + Answers.PATTERN));
        command.addAll(RELAXED);
        Files.createDirectories(folder);
        this.process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        // Whatever ends the scan ends the product too.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitReady();
    }

    URI home() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path log() {
        return folder.resolve("product.log");
    }

    Path accessLog() {
        return folder.resolve("access.log");
    }

    /** As the owner of everything, to make room for the twin's table in a database of its own. */
    Connection superuser(String database) throws SQLException, IOException {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("data/credentials.properties"))) {
            kept.load(in);
        }
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port + 2, database);
        return DriverManager.getConnection(url, "linjuli_super", kept.getProperty("linjuli_super"));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port + 2, database);
    }

    private void awaitReady() throws IOException, InterruptedException {
        var ready = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port + 1)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            for (int second = 0; second < START_SECONDS; second++) {
                if (!process.isAlive()) {
                    throw new IOException("the product ended, see " + log());
                }
                try {
                    if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // Nobody listens there before the sample city is loaded.
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
        throw new IOException("the product was not ready within " + START_SECONDS + " s, see " + log());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
