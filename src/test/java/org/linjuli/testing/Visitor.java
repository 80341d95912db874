package org.linjuli.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.linjuli.identity.DemoAccounts;

/** One of the simulated people at a running product, over HTTP as a browser speaks it: cookies, and the token against forgery. */
public final class Visitor implements AutoCloseable {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .cookieHandler(cookies)
            .build();
    private final URI home;

    private Visitor(URI home) {
        this.home = home;
    }

    /** Opens the page, which hands out the token, and signs in. */
    public static Visitor signedIn(URI home, String username) throws IOException {
        var visitor = at(home);
        var answer = visitor.post("/api/v1/session", """
                {"username": "%s", "password": "%s"}""".formatted(username, DemoAccounts.PASSWORD));
        if (answer.statusCode() != 201) {
            throw new AssertionError("%s can't sign in: %s".formatted(username, answer.body()));
        }
        return visitor;
    }

    /** Opens the page and is nobody yet. */
    public static Visitor at(URI home) throws IOException {
        var visitor = new Visitor(home);
        visitor.get("/api/v1/session");
        return visitor;
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(home.resolve(path)));
    }

    /** Sends JSON, with these headers as names and values in turn. */
    public HttpResponse<String> post(String path, String body, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", forgeryToken())
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private String forgeryToken() {
        return cookies.getCookieStore().get(home).stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
