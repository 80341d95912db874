package org.linjuli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who uses a server: nobody in particular, or a person who has signed in like everybody else. */
final class Caller {

    static final String PASSWORD = "linjuli-demo";

    private final Map<String, String> cookies = new HashMap<>();
    private String headers = "";

    static Caller nobody() {
        return new Caller();
    }

    /** Signs in one of the sample city's people over HTTP. */
    static Caller signedIn(Wire wire, String username) throws IOException {
        var caller = new Caller();
        caller.keep(wire.exchange(caller.get("/api/v1/session")));
        var answer = wire.exchange(caller.post("/api/v1/session", """
                {"username": "%s", "password": "%s"}""".formatted(username, PASSWORD)));
        if (answer.status() != 201) {
            throw new IllegalStateException(username + " can't sign in: " + answer.text());
        }
        caller.keep(answer);
        return caller;
    }

    private void keep(Wire.Answer answer) {
        for (var cookie : answer.cookies()) {
            int equals = cookie.indexOf('=');
            int end = cookie.indexOf(';');
            cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1, end < 0 ? cookie.length() : end));
        }
        headers = "Cookie: "
                + cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "))
                + "\r\nX-XSRF-TOKEN: " + cookies.getOrDefault("XSRF-TOKEN", "") + "\r\n";
    }

    byte[] get(String path) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    }

    byte[] post(String path, String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return bytes("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + json);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
