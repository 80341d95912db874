package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a program and its database, and counts how often the program had to wait for an answer. */
final class Flights implements AutoCloseable {

    private final ServerSocket door;
    private final int behind;
    private final AtomicLong count = new AtomicLong();

    Flights(int behind) {
        this.behind = behind;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    long count() {
        return count.get();
    }

    private void welcome() {
        try {
            while (true) {
                var program = door.accept();
                var database = new Socket(InetAddress.getLoopbackAddress(), behind);
                program.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                var asked = new AtomicBoolean();
                Thread.ofVirtual().start(() -> pass(program, database, () -> asked.set(true)));
                Thread.ofVirtual()
                        .start(() -> pass(database, program, () -> {
                            if (asked.getAndSet(false)) {
                                count.incrementAndGet();
                            }
                        }));
            }
        } catch (IOException closed) {
            // The measurement is over.
        }
    }

    /** Whatever is sent before an answer comes belongs to one flight, in however many pieces. */
    private static void pass(Socket from, Socket to, Runnable before) {
        var buffer = new byte[65_536];
        try (from;
                to) {
            for (int read = from.getInputStream().read(buffer);
                    read > 0;
                    read = from.getInputStream().read(buffer)) {
                before.run();
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException closed) {
            // One side has hung up.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
