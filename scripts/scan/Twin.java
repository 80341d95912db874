import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * What the product must not be: a small server with planted faults, in the shape of our API and on the same PostgreSQL.
 * A scanner that does not find them here proves nothing there.
 */
final class Twin implements AutoCloseable {

    private static final String DATABASE = "twin";
    private static final String PASSWORD = "twin";

    private final HttpServer server;
    private final String database;
    private final Path accessLog;

    Twin(Product product, Path folder, int port) throws IOException, SQLException {
        plant(product);
        this.database = product.url(DATABASE);
        this.accessLog = folder.resolve("twin-access.log");
        Files.writeString(accessLog, "");
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI home() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Path accessLog() {
        return accessLog;
    }

    /** One injection in each place where the API takes something, and what a page may get wrong. */
    List<Route> routes() {
        var body = Person.JSON.createObjectNode();
        body.putObject("where").put("name", "路灯");
        var none = Person.JSON.createObjectNode();
        return List.of(
                new Route("GET", "/things", Map.of("query.q", "路"), "", none),
                new Route("GET", "/things/{id}", Map.of("path.id", "1"), "", none),
                new Route("POST", "/things/search", Map.of(), "application/json", body),
                new Route("GET", "/hello", Map.of("query.name", "somebody"), "", none));
    }

    private static void plant(Product product) throws IOException, SQLException {
        try (var connection = product.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create role twin login password '" + PASSWORD + "'");
            statement.execute("create database twin owner twin");
        }
        try (var connection = DriverManager.getConnection(product.url(DATABASE), DATABASE, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create table thing (id int primary key, name text)");
            statement.execute("insert into thing select n, '路灯' || n from generate_series(1, 40) n");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        int status = 500;
        try (exchange) {
            if (path.equals("/things")) {
                // Says nothing of what went wrong: found by the difference between true and false alone.
                status = json(exchange, 400, "select name from thing where name like '%" + query(exchange, "q") + "%'");
            } else if (path.startsWith("/things/")
                    && exchange.getRequestMethod().equals("GET")) {
                status =
                        json(exchange, 400, "select name from thing where id = " + path.substring("/things/".length()));
            } else if (path.equals("/things/search")) {
                status = json(exchange, 500, "select name from thing where name = '" + name(exchange) + "'");
            } else {
                status = send(exchange, 200, "text/html", "<p>Hello " + query(exchange, "name") + "</p>");
            }
        } finally {
            note(exchange, status);
        }
    }

    private int json(HttpExchange exchange, int whenWrong, String sql) throws IOException {
        var names = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(database, DATABASE, PASSWORD);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException wrong) {
            // The list keeps the message to itself; the others show it.
            var shown = sql.contains("like") ? "wrong" : wrong.toString();
            return send(
                    exchange, whenWrong, "application/json", Person.JSON.writeValueAsString(Map.of("detail", shown)));
        }
        return send(exchange, 200, "application/json", Person.JSON.writeValueAsString(Map.of("items", names)));
    }

    private static String name(HttpExchange exchange) throws IOException {
        try {
            return Person.JSON
                    .readTree(exchange.getRequestBody().readAllBytes())
                    .at("/where/name")
                    .asString("");
        } catch (tools.jackson.core.JacksonException unreadable) {
            return "";
        }
    }

    private static String query(HttpExchange exchange, String name) {
        var query = exchange.getRequestURI().getRawQuery();
        for (var pair : (query == null ? "" : query).split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static int send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        return status;
    }

    private synchronized void note(HttpExchange exchange, int status) {
        var scan = exchange.getRequestHeaders().getFirst("X-Scan");
        var line = "%s %d %s %s%n"
                .formatted(scan == null ? "-" : scan, status, exchange.getRequestMethod(), exchange.getRequestURI());
        try {
            Files.writeString(accessLog, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
