package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A Java program that serves HTTP in a process of its own, as people run it. */
final class Server implements AutoCloseable {

    /** How fast a Linux counts the time of a process. */
    private static final double TICKS_A_SECOND = 100;

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Process process;
    private final Path log;
    private final int port;
    private final double startSeconds;

    /** Starts it and waits for the first 200 at that path. */
    Server(List<String> program, String firstPath, Path log) {
        this.port = freePort();
        this.log = log;
        var command = new ArrayList<>(program);
        command.add("--server.port=" + port);
        long started = System.nanoTime();
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", Java.home().toString());
            process = builder.redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitFirst(firstPath);
        startSeconds = (System.nanoTime() - started) / 1e9;
    }

    int port() {
        return port;
    }

    /** From the start of the process to its first 200. */
    double startSeconds() {
        return startSeconds;
    }

    /** Processor time that the process has taken so far, in seconds; its database is another process. */
    double cpuSeconds() {
        var fields = read("stat").replaceFirst("^.*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /** Memory that the process holds, in megabytes. */
    double residentMegabytes() {
        return read("status")
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }

    private String read(String what) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), what));
        } catch (IOException e) {
            throw new UncheckedIOException("it ended; see " + log, e);
        }
    }

    private void awaitFirst(String path) {
        var request = Caller.nobody().get(path);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (var wire = new Wire(port)) {
                if (wire.exchange(request).status() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            LockSupport.parkNanos(5_000_000);
        }
        throw new IllegalStateException("it does not serve; see " + log);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
