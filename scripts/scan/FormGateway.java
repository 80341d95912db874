import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Shows an API to a scanner that knows links and forms alone. Its one page has a link or a form for each route; what is
 * put into a field goes into the path, the query, a header or the JSON of that route, and the answer comes back as it is.
 */
final class FormGateway implements AutoCloseable {

    /**
     * A route and as whom it is asked.
     *
     * @param scan the number that the access log keeps
     */
    record Door(String scan, Route route, String role) {}

    private final HttpServer server;
    private final List<Door> doors;
    private final Asked asked;

    /** Asks on behalf of the scanner. */
    interface Asked {
        java.net.http.HttpResponse<byte[]> ask(Door door, Call call);
    }

    FormGateway(List<Door> doors, int port, Asked asked) throws IOException {
        this.doors = doors;
        this.asked = asked;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::page);
        server.createContext("/go/", this::go);
        server.start();
    }

    URI home() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void page(HttpExchange exchange) throws IOException {
        try (exchange) {
            var isHome = exchange.getRequestURI().getPath().equals("/");
            var page = isHome ? doors.stream().map(this::shown).collect(Collectors.joining("\n")) : "";
            var bytes = ("<!doctype html><title>API</title>" + page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(isHome ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String shown(Door door) {
        int number = doors.indexOf(door);
        var fields = door.route().fields();
        if (door.route().method().equals("GET")) {
            var query = fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&amp;"));
            return "<a href=\"/go/%d?%s\">%d</a>".formatted(number, query, number);
        }
        var inputs = fields.entrySet().stream()
                .map(field -> "<input name=\"%s\" value=\"%s\">".formatted(field.getKey(), escaped(field.getValue())))
                .collect(Collectors.joining());
        return "<form method=\"post\" action=\"/go/%d\">%s<input type=\"submit\"></form>".formatted(number, inputs);
    }

    private void go(HttpExchange exchange) throws IOException {
        try (exchange) {
            var door = doors.get(
                    Integer.parseInt(exchange.getRequestURI().getPath().substring("/go/".length())));
            var values = new LinkedHashMap<>(pairs(exchange.getRequestURI().getRawQuery()));
            values.putAll(pairs(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var answer = asked.ask(door, door.route().call(values));
            for (var header : List.of(
                    "Content-Type",
                    "Content-Security-Policy",
                    "X-Content-Type-Options",
                    "X-Frame-Options",
                    "Location")) {
                answer.headers()
                        .firstValue(header)
                        .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
            }
            var body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private static Map<String, String> pairs(String encoded) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : (encoded == null ? "" : encoded).split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                pairs.put(
                        URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return pairs;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
