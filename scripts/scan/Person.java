import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the simulated people in a browser of their own: cookies, and the token against forgery. */
final class Person {

    static final JsonMapper JSON = new JsonMapper();

    private static final String PASSWORD = "linjuli-demo";

    private final String username;
    private final URI home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    private Person(String username, URI home) {
        this.username = username;
        this.home = home;
    }

    static Person signedIn(String username, URI home) {
        var person = new Person(username, home);
        person.signIn();
        return person;
    }

    /** Anew, for instance because a scanner has signed the person out. */
    synchronized void signIn() {
        cookies.getCookieStore().removeAll();
        get("/api/v1/session");
        var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD);
        var answer = send(new Call("POST", "/api/v1/session", "application/json", body), "");
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(username + " can't sign in: " + answer.statusCode());
        }
    }

    JsonNode json(String path) {
        var answer = get(path);
        return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
    }

    private HttpResponse<byte[]> get(String path) {
        return send(new Call("GET", path, "", ""), "");
    }

    /** @param scan the number that the access log keeps */
    HttpResponse<byte[]> send(Call call, String scan) {
        var request = HttpRequest.newBuilder(URI.create(home + call.target()))
                .timeout(Duration.ofSeconds(60))
                .method(call.method(), BodyPublishers.ofString(call.body(), StandardCharsets.UTF_8))
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("X-Scan", scan);
        if (!call.contentType().isEmpty()) {
            request.header("Content-Type", call.contentType());
        }
        call.headers().forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(call.method() + " " + call.target(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isSignedOut() {
        return cookie("LINJULI").equals("none") || cookie("XSRF-TOKEN").equals("none");
    }

    String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }
}
