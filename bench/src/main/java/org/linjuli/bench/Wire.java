package org.linjuli.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection. The one who measures shares two cores with what is measured, so it does as little
 * as possible: no pool, no thread of its own, nothing decoded that nobody asks for.
 */
final class Wire implements AutoCloseable {

    record Answer(int status, List<String> cookies, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static final int PATIENCE = 30_000;

    private final int port;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(200);
    private Socket socket;
    private InputStream in;

    Wire(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    /** Sends a whole request, head and body, and reads its whole answer; connects anew when the server is tired of it. */
    Answer exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var start = readLine();
        int status = Integer.parseInt(start, 9, 12, 10);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        var cookies = new ArrayList<String>(0);
        for (var header = readLine(); !header.isEmpty(); header = readLine()) {
            int colon = header.indexOf(':');
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" ->
                    length = Integer.parseInt(header.substring(colon + 1).strip());
                case "transfer-encoding" -> chunked = true;
                case "connection" -> last = header.endsWith("close");
                case "set-cookie" -> cookies.add(header.substring(colon + 1).strip());
                default -> {}
            }
        }
        var answer = new Answer(status, cookies, chunked ? chunks() : in.readNBytes(length));
        if (last) {
            socket.close();
            connect();
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(in.readNBytes(size));
            readLine();
        }
        readLine();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(readLine(), 16);
    }

    private String readLine() throws IOException {
        line.reset();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
