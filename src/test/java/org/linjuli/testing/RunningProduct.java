package org.linjuli.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** The product as people run it: the built jars in a process of its own, on a data folder of its own. */
public final class RunningProduct implements AutoCloseable {

    /** The whole sample city takes a while on a busy machine. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final Path dataFolder;
    private final List<String> arguments;
    private final URI home;
    private final URI readiness;

    private RunningProduct(
            Process process, Path log, Path dataFolder, List<String> arguments, int port, int operatorPort) {
        this.process = process;
        this.log = log;
        this.dataFolder = dataFolder;
        this.arguments = List.copyOf(arguments);
        this.home = URI.create("http://localhost:" + port);
        this.readiness = URI.create("http://localhost:" + operatorPort + "/actuator/health/readiness");
    }

    /** Starts it and returns when it is ready to serve. */
    public static RunningProduct on(Path dataFolder, String... arguments) {
        return start(dataFolder, freePort(), freePort(), List.of(arguments));
    }

    /** Starts it again, after a kill, where its visitors knew it. */
    public RunningProduct again() {
        return start(dataFolder, home.getPort(), readiness.getPort(), arguments);
    }

    private static RunningProduct start(Path dataFolder, int port, int operatorPort, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for a minute: the second compiler would cost more than it gives.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("product.jar", "target/linjuli/linjuli-0.1.0-SNAPSHOT.jar"),
                "--server.port=" + port,
                "--management.server.port=" + operatorPort,
                // Whole journeys come from one address, faster than people.
                "--linjuli.web.rates.address-per-minute=0",
                "--linjuli.web.rates.account-per-minute=0",
                "--linjuli.web.rates.expensive-per-minute=0",
                "--linjuli.database.embedded.data-dir=" + dataFolder));
        command.addAll(arguments);
        var log = dataFolder.resolveSibling(dataFolder.getFileName() + ".log");
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            // A test that fails on its way must not leave its product behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            var product = new RunningProduct(process, log, dataFolder, arguments, port, operatorPort);
            product.awaitReady(START_LIMIT);
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI home() {
        return home;
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady(Duration limit) {
        try {
            await().atMost(limit)
                    .pollInterval(Duration.ofMillis(100))
                    .failFast("the product ended", () -> !process.isAlive())
                    .ignoreExceptions()
                    .until(() -> client.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            process.destroyForcibly();
            throw new AssertionError("Not ready within " + limit + "\n" + log(), e);
        }
    }

    /** As the kernel does it when memory runs out: no farewell. */
    public void kill() {
        process.destroyForcibly();
        waitFor(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        process.destroy();
        waitFor(STOP_LIMIT);
    }

    private void waitFor(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The product did not stop within " + limit + "\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
