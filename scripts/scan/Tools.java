import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The two scanners, as commands. */
record Tools(Path folder, int level, Duration bound) {

    /** What came of a scan. */
    record Outcome(List<String> findings, boolean cutOff, long seconds) {}

    /** All that the API has; a star would be taken for a mark. */
    private static final String ACCEPTED = "application/json,application/zip,text/csv,image/jpeg,"
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What attacks an input; the endpoints that xxe and ssrf call back stand on the internet and are left out. */
    private static final String ATTACKS = "sql,blindsql,xss,permanentxss,exec,file,crlf,redirect";

    private static final String HEADERS = "csp,http_headers,cookieflags";

    /** Puts what sqlmap knows into each input of one route. */
    Outcome sqlmap(String scan, Call call, URI home, String cookies, String token, boolean headersToo)
            throws IOException, InterruptedException {
        var request = new StringBuilder(
                "%s %s HTTP/1.1\r\nHost: %s\r\n".formatted(call.method(), call.target(), home.getAuthority()));
        request.append("Accept: " + ACCEPTED + "\r\nX-Scan: ").append(scan).append("\r\n");
        if (!cookies.isEmpty()) {
            request.append("Cookie: ")
                    .append(cookies)
                    .append("\r\nX-XSRF-TOKEN: ")
                    .append(token)
                    .append("\r\n");
        }
        call.headers()
                .forEach((name, value) ->
                        request.append(name).append(": ").append(value).append("\r\n"));
        if (!call.contentType().isEmpty()) {
            request.append("Content-Type: ").append(call.contentType()).append("\r\n");
        }
        request.append("\r\n").append(call.body());
        var file = folder.resolve("sqlmap/" + scan + ".http");
        Files.createDirectories(file.getParent());
        Files.writeString(file, request, StandardCharsets.UTF_8);
        var command = new ArrayList<>(List.of(
                "nice",
                "-n",
                "10",
                "sqlmap",
                "--batch",
                "-r",
                file.toString(),
                "--level=" + level,
                "--dbms=PostgreSQL",
                "--ignore-stdin",
                "--disable-coloring",
                "--flush-session",
                "--skip-waf",
                "--drop-set-cookie",
                "--timeout=20",
                "--retries=1",
                "--ignore-code=*",
                "--output-dir=" + folder.resolve("sqlmap/" + scan)));
        if (!headersToo) {
            command.add("--skip=user-agent,referer,host,cookie");
        }
        var out = folder.resolve("sqlmap/" + scan + ".out");
        long started = System.nanoTime();
        boolean ended = run(command, out, bound);
        var findings = found(Files.readString(out, StandardCharsets.UTF_8));
        return new Outcome(findings, !ended, seconds(started));
    }

    /** The lines between sqlmap's own marks. */
    private static List<String> found(String output) {
        int at = output.indexOf("sqlmap identified the following injection point");
        return at < 0
                ? List.of()
                : output.substring(at)
                        .lines()
                        .filter(line -> line.startsWith("Parameter: ") || line.startsWith("    Title: "))
                        .map(String::strip)
                        .toList();
    }

    /** Follows the links and forms of a page and puts what wapiti knows into them. */
    Outcome wapitiAttack(String name, URI page) throws IOException, InterruptedException {
        return wapiti(name, page, ATTACKS);
    }

    /** Looks at the headers and cookies of a page, as behind a proxy with TLS. */
    Outcome wapitiHeaders(String name, URI page) throws IOException, InterruptedException {
        return wapiti(name, page, HEADERS);
    }

    private Outcome wapiti(String name, URI page, String modules) throws IOException, InterruptedException {
        var report = folder.resolve("wapiti/" + name + ".json");
        Files.createDirectories(report.getParent());
        Files.deleteIfExists(report);
        // It keeps its own folders in the home of whoever runs it otherwise.
        var command = List.of(
                "nice",
                "-n",
                "10",
                "wapiti",
                "-u",
                page.toString(),
                "--scope",
                "folder",
                "-m",
                modules,
                "-H",
                "X-Forwarded-Proto: https",
                "--flush-session",
                "--no-bugreport",
                "-t",
                "20",
                "-S",
                "insane",
                "--max-links-per-page",
                "1000",
                "--max-parameters",
                "60",
                "--store-session",
                folder.resolve("wapiti/" + name).toString(),
                "--store-config",
                folder.resolve("wapiti/config").toString(),
                "-f",
                "json",
                "-o",
                report.toString(),
                "-v",
                "1");
        long started = System.nanoTime();
        boolean ended = run(command, folder.resolve("wapiti/" + name + ".out"), bound.multipliedBy(4));
        if (!Files.exists(report)) {
            return new Outcome(List.of(), true, seconds(started));
        }
        var findings = new ArrayList<String>();
        var read = Person.JSON.readTree(Files.readString(report));
        for (var group : List.of("vulnerabilities", "anomalies")) {
            read.path(group)
                    .properties()
                    .forEach(kind -> kind.getValue()
                            .forEach(one -> findings.add("%s: %s %s (%s)"
                                    .formatted(
                                            kind.getKey(),
                                            one.path("method").asString(""),
                                            one.path("path").asString(""),
                                            one.path("info").asString("")))));
        }
        return new Outcome(findings, !ended, seconds(started));
    }

    private static boolean run(List<String> command, Path out, Duration bound)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "HOME", out.getParent().toAbsolutePath().toString(), "PYTHONUNBUFFERED", "1", "TERM", "dumb"));
        var process = builder.start();
        var ending = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(ending);
        if (!process.waitFor(bound.toSeconds(), TimeUnit.SECONDS)) {
            end(process);
            process.waitFor();
            return false;
        }
        return true;
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static long seconds(long started) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
    }

    static String joined(List<String> findings) {
        return findings.stream().collect(Collectors.joining("; "));
    }
}
